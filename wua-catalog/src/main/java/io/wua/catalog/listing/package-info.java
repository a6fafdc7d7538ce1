/**
 * What a catalog holds, for people: updates filtered, sorted and cut into pages. Start with {@link
 * io.wua.catalog.OfflineCatalog#list}.
 */
@NullMarked
package io.wua.catalog.listing;

import org.jspecify.annotations.NullMarked;
