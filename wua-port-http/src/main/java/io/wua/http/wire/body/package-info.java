/**
 * The body of a request as it is on the wire: compressed JSON, encoded and decoded within limits.
 */
@NullMarked
package io.wua.http.wire.body;

import org.jspecify.annotations.NullMarked;
