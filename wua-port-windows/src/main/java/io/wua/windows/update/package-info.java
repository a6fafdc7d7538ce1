/** From the agent's objects to the records of the core; pure, and patient with odd objects. */
@NullMarked
package io.wua.windows.update;

import org.jspecify.annotations.NullMarked;
