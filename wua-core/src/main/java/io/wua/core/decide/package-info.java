/**
 * What the policy says of one update: rules from several sources, merged, and the decision with its
 * whole trace. Start with {@link io.wua.core.decide.Policy}.
 */
@NullMarked
package io.wua.core.decide;

import org.jspecify.annotations.NullMarked;
