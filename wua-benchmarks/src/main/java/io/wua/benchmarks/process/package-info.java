/** Runs whole processes and measures them from outside. */
@NullMarked
package io.wua.benchmarks.process;

import org.jspecify.annotations.NullMarked;
