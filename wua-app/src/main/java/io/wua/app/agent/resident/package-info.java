/** An agent that stays, and how agents are stopped. */
@NullMarked
package io.wua.app.agent.resident;

import org.jspecify.annotations.NullMarked;
