/**
 * Catalogs that are read from their cabinet once and from then on from a compact file beside it.
 * Start with {@link io.wua.catalog.prepared.PreparedCatalogs}.
 */
@NullMarked
package io.wua.catalog.prepared;

import org.jspecify.annotations.NullMarked;
