/** Rules that ask component based servicing which packages are installed. */
@NullMarked
package io.wua.catalog.rule.cbs;

import org.jspecify.annotations.NullMarked;
