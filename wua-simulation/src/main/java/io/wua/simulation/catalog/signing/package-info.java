/**
 * Signs cabinets as Microsoft signs its own, with authorities that nobody trusts but who is told
 * to.
 */
@NullMarked
package io.wua.simulation.catalog.signing;

import org.jspecify.annotations.NullMarked;
