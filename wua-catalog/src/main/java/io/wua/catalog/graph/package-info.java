/**
 * The catalog joined: index, fragments, bundles with their leaves, categories with their titles.
 * Start with {@link io.wua.catalog.graph.CatalogGraph}.
 */
@NullMarked
package io.wua.catalog.graph;

import org.jspecify.annotations.NullMarked;
