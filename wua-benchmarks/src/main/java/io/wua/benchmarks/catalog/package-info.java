/** How long catalogs take, and how much memory: writing, preparing and scanning them. */
@NullMarked
package io.wua.benchmarks.catalog;

import org.jspecify.annotations.NullMarked;
