/** The part of a file that is there already, and its digests. */
@NullMarked
package io.wua.http.fetch.part;

import org.jspecify.annotations.NullMarked;
