/**
 * The file of a prepared catalog: a header, values in their binary form, and a table of rows that
 * says where the values of each revision are. Start with {@link
 * io.wua.catalog.prepared.store.StoredCatalog}.
 */
@NullMarked
package io.wua.catalog.prepared.store;

import org.jspecify.annotations.NullMarked;
