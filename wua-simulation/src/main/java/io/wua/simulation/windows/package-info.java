/** A simulated Windows over a host snapshot, behind the ports of the agent. */
@NullMarked
package io.wua.simulation.windows;

import org.jspecify.annotations.NullMarked;
