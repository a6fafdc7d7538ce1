/** The regular work of a server, put together: wants, fetching, inventory, signed documents. */
@NullMarked
package io.wua.server.origin.work;

import org.jspecify.annotations.NullMarked;
