/** Where benchmarks keep what they generate. */
@NullMarked
package io.wua.benchmarks.workshop;

import org.jspecify.annotations.NullMarked;
