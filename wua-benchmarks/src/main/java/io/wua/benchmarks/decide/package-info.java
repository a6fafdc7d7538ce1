/** How fast updates are decided and offered. */
@NullMarked
package io.wua.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
