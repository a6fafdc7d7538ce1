/** The database of the server. */
@NullMarked
package io.wua.server.store;

import org.jspecify.annotations.NullMarked;
