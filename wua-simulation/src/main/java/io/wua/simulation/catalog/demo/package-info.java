/**
 * A hand-made catalog, two hosts and a policy to show and try everything with: {@link
 * io.wua.simulation.catalog.demo.DemoSet}. Titles follow Microsoft's naming pattern; the words, KB
 * numbers, versions, sizes and digests are invented, but for a few numbers that are a name in
 * themselves.
 */
@NullMarked
package io.wua.simulation.catalog.demo;

import org.jspecify.annotations.NullMarked;
