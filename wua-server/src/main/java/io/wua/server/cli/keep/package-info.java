/** Commands that back up a server and restore it. */
@NullMarked
package io.wua.server.cli.keep;

import org.jspecify.annotations.NullMarked;
