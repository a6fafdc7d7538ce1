/**
 * The documents of a catalog as text: the core, extended and localized fragment of a revision, the
 * index of the package and the list of cabinets. Attribute order, spelling and omissions are those
 * of real catalogs.
 */
@NullMarked
package io.wua.simulation.catalog.fragment;

import org.jspecify.annotations.NullMarked;
