/** Regular work of the servers: whose turn it is, and what is done then. */
@NullMarked
package io.wua.server.origin;

import org.jspecify.annotations.NullMarked;
