/** Updates and rules for tests: drawn from a source of randomness. */
@NullMarked
package io.wua.testkit.update;

import org.jspecify.annotations.NullMarked;
