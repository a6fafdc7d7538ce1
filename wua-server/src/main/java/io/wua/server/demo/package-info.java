/** A server for {@code wua demo}, on this machine and for nobody else. */
@NullMarked
package io.wua.server.demo;

import org.jspecify.annotations.NullMarked;
