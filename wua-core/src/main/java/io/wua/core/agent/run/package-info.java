/** The work of an agent, a use case each. */
@NullMarked
package io.wua.core.agent.run;

import org.jspecify.annotations.NullMarked;
