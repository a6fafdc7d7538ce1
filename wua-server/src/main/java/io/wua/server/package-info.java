/** The repository server and console; {@code fleet} decides, {@code store} keeps. */
@NullMarked
package io.wua.server;

import org.jspecify.annotations.NullMarked;
