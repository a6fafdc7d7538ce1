/** Reads the attributes of rules as the types that they must be. */
@NullMarked
package io.wua.catalog.fragment.argument;

import org.jspecify.annotations.NullMarked;
