/** What every source of rules promises. */
@NullMarked
package io.wua.testkit.rules;

import org.jspecify.annotations.NullMarked;
