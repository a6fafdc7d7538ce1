/** The programs that run in measured processes of their own. */
@NullMarked
package io.wua.benchmarks.catalog.child;

import org.jspecify.annotations.NullMarked;
