/**
 * A writer of catalogs of the shape of Microsoft's offline catalog {@code wsusscn2.cab}. Start with
 * {@link io.wua.simulation.catalog.CatalogWriter}. It shares no code with the reader of such
 * catalogs, so that each is a test of the other, and it holds no text of Microsoft's.
 */
@NullMarked
package io.wua.simulation.catalog;

import org.jspecify.annotations.NullMarked;
