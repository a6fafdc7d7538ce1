/**
 * How WAPT agents and servers talk over HTTP: names of headers and paths, and JSON within limits.
 */
@NullMarked
package io.wua.http.wire;

import org.jspecify.annotations.NullMarked;
