/** A simulated Windows and a writer of catalogs. */
@NullMarked
package io.wua.simulation;

import org.jspecify.annotations.NullMarked;
