/** How long it takes to find out what a fleet waits for. */
@NullMarked
package io.wua.benchmarks.want;

import org.jspecify.annotations.NullMarked;
