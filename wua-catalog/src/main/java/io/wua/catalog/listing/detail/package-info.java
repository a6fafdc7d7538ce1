/**
 * One update of a catalog with all that is known of it: parts, files, prerequisites, rules, what it
 * replaces and what replaces it. Start with {@link io.wua.catalog.OfflineCatalog#details}.
 */
@NullMarked
package io.wua.catalog.listing.detail;

import org.jspecify.annotations.NullMarked;
