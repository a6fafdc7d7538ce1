/** How a leaf comes onto a host: {@link io.wua.simulation.catalog.delivery.Delivery}. */
@NullMarked
package io.wua.simulation.catalog.delivery;

import org.jspecify.annotations.NullMarked;
