/** How the server is told what to do: its options, and waptserver.ini. */
@NullMarked
package io.wua.server.settings;

import org.jspecify.annotations.NullMarked;
