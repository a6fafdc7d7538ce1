/**
 * The rows in which updates are reported: WAPT's tables of updates and of their states on a host.
 */
@NullMarked
package io.wua.http.wire.row;

import org.jspecify.annotations.NullMarked;
