/** Putting updates on the host and taking them off. */
@NullMarked
package io.wua.core.agent.run.install;

import org.jspecify.annotations.NullMarked;
