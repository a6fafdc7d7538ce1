/**
 * Where the documents of a catalog lie: an unpacked folder, or the nested cabinets of {@code
 * wsusscn2.cab}. Start with {@link io.wua.catalog.container.CatalogContainer}.
 */
@NullMarked
package io.wua.catalog.container;

import org.jspecify.annotations.NullMarked;
