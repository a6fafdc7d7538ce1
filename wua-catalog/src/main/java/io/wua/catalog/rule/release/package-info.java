/** Rules that ask which release of a product runs, and the attributes of the device. */
@NullMarked
package io.wua.catalog.rule.release;

import org.jspecify.annotations.NullMarked;
