/**
 * Catalogs of any size in the proportions of the real one: {@link
 * io.wua.simulation.catalog.generated.GeneratedCatalog}. For measurements and long runs.
 */
@NullMarked
package io.wua.simulation.catalog.generated;

import org.jspecify.annotations.NullMarked;
