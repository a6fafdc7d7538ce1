/** How a host proves that a body is its own: signatures, and certificates that name a host. */
@NullMarked
package io.wua.http.wire.signature;

import org.jspecify.annotations.NullMarked;
