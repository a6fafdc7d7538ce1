/** What an update changes on a host, found from the rules of a catalog: {@code EffectsTable}. */
@NullMarked
package io.wua.simulation.windows.effect;

import org.jspecify.annotations.NullMarked;
