/** What people and their programs read of the server, in its own words and in WAPT's. */
@NullMarked
package io.wua.server.http.api;

import org.jspecify.annotations.NullMarked;
