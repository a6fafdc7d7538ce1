/**
 * What is offered to a host once all its updates are known: supersedence, ripe and allowed updates,
 * and the servicing stacks that they need. Start with {@link io.wua.core.offer.OfferUpdates}.
 */
@NullMarked
package io.wua.core.offer;

import org.jspecify.annotations.NullMarked;
