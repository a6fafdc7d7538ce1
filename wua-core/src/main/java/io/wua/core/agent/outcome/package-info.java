/** What came of the work of an agent. */
@NullMarked
package io.wua.core.agent.outcome;

import org.jspecify.annotations.NullMarked;
