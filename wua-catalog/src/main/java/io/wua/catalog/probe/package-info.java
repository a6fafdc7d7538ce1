/**
 * What a host must be asked before a catalog can tell all about it: {@link
 * io.wua.catalog.probe.CatalogProbes} lists it.
 */
@NullMarked
package io.wua.catalog.probe;

import org.jspecify.annotations.NullMarked;
