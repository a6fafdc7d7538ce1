/**
 * The fragments of which Microsoft's catalogs are made, and the documents that they were cut from:
 * {@link io.wua.catalog.fragment.CoreFragment}, {@link io.wua.catalog.fragment.ExtendedFragment},
 * {@link io.wua.catalog.fragment.LocalizedFragment}, and {@link
 * io.wua.catalog.fragment.RuleDocument} for the rules of any document alone.
 */
@NullMarked
package io.wua.catalog.fragment;

import org.jspecify.annotations.NullMarked;
