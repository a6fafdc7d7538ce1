/** The port {@code Repository}: its contract and a fake. */
@NullMarked
package io.wua.testkit.download;

import org.jspecify.annotations.NullMarked;
