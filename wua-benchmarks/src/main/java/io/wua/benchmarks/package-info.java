/** Benchmarks. */
@NullMarked
package io.wua.benchmarks;

import org.jspecify.annotations.NullMarked;
