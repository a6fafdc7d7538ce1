/** How fast the commands of an agent are, and what a resident one needs. */
@NullMarked
package io.wua.benchmarks.agent;

import org.jspecify.annotations.NullMarked;
