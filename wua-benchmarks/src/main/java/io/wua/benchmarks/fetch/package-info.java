/** How fast the server fetches files. */
@NullMarked
package io.wua.benchmarks.fetch;

import org.jspecify.annotations.NullMarked;
