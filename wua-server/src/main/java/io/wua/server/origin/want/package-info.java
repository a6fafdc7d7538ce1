/** Keeps the queue of files in step with what hosts wait for. */
@NullMarked
package io.wua.server.origin.want;

import org.jspecify.annotations.NullMarked;
