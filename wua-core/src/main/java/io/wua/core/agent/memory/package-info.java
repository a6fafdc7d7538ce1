/** What an agent must not forget from one run to the next, as immutable values. */
@NullMarked
package io.wua.core.agent.memory;

import org.jspecify.annotations.NullMarked;
