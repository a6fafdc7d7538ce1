/** Turns elements into rules: which rule a name means, which arguments it needs. */
@NullMarked
package io.wua.catalog.fragment.grammar;

import org.jspecify.annotations.NullMarked;
