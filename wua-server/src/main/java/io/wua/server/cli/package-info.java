/** The command {@code wua server}: runs the server, and looks after its accounts and hosts. */
@NullMarked
package io.wua.server.cli;

import org.jspecify.annotations.NullMarked;
