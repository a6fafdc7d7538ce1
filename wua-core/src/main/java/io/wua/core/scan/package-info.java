/**
 * Asking a source which updates concern a host: the port {@link io.wua.core.scan.UpdateSource} and
 * the records that it answers with.
 */
@NullMarked
package io.wua.core.scan;

import org.jspecify.annotations.NullMarked;
