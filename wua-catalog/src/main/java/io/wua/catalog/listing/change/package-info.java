/**
 * What is different between two issues of a catalog. Start with {@link
 * io.wua.catalog.OfflineCatalog#changesTo}.
 */
@NullMarked
package io.wua.catalog.listing.change;

import org.jspecify.annotations.NullMarked;
