/**
 * All that the server keeps, over one database. {@link io.wua.server.store.ServerStore} is where to
 * start.
 */
@NullMarked
package io.wua.server.store;

import org.jspecify.annotations.NullMarked;
