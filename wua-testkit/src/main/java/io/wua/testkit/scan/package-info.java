/** The port {@link io.wua.core.scan.UpdateSource}: its contract and a fake. */
@NullMarked
package io.wua.testkit.scan;

import org.jspecify.annotations.NullMarked;
