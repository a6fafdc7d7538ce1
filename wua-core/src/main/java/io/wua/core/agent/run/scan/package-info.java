/** Finding out which updates concern the host, and deciding on them. */
@NullMarked
package io.wua.core.agent.run.scan;

import org.jspecify.annotations.NullMarked;
