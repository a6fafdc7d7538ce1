/** The pages on which results are recorded. */
@NullMarked
package io.wua.benchmarks.result;

import org.jspecify.annotations.NullMarked;
