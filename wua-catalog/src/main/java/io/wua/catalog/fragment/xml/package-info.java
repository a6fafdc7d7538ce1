/** Reads rootless XML siblings and whole documents into small trees, within bounds. */
@NullMarked
package io.wua.catalog.fragment.xml;

import org.jspecify.annotations.NullMarked;
