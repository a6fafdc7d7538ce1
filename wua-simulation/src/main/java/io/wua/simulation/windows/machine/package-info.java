/** A simulated host as files in a folder, changed one step at a time. */
@NullMarked
package io.wua.simulation.windows.machine;

import org.jspecify.annotations.NullMarked;
