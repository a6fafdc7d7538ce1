/** The port {@code FleetServer} over the HTTP API of a WAPT server. */
@NullMarked
package io.wua.http.fleet;

import org.jspecify.annotations.NullMarked;
