/**
 * A catalog on its way to the disk: the pieces of one pass over the cabinet, in a temporary file
 * until they can be joined. Start with {@link io.wua.catalog.prepared.spool.Preparation}.
 */
@NullMarked
package io.wua.catalog.prepared.spool;

import org.jspecify.annotations.NullMarked;
