/** Adapter to the HTTP API of a WAPT server. Its issue is still to come. */
@NullMarked
package io.wua.http;

import org.jspecify.annotations.NullMarked;
