@org.jspecify.annotations.NullMarked
package io.wua.catalog.listing.change;
