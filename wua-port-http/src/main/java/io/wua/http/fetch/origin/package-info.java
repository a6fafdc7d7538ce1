/**
 * Where files may be fetched from: Microsoft's hosts and named origins, at public addresses alone.
 */
@NullMarked
package io.wua.http.fetch.origin;

import org.jspecify.annotations.NullMarked;
