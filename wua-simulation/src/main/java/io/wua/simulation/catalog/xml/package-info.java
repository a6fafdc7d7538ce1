/** XML text in the spelling of real catalogs: {@link io.wua.simulation.catalog.xml.Markup}. */
@NullMarked
package io.wua.simulation.catalog.xml;

import org.jspecify.annotations.NullMarked;
