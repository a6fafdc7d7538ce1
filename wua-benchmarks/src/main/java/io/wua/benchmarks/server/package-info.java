/** How fast the server takes reports and serves files, and what it needs when idle. */
@NullMarked
package io.wua.benchmarks.server;

import org.jspecify.annotations.NullMarked;
