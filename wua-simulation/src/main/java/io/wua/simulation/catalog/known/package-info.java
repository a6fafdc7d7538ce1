/**
 * Categories and detectoids that most catalogs hold, under their real identities and with rules of
 * our own.
 */
@NullMarked
package io.wua.simulation.catalog.known;

import org.jspecify.annotations.NullMarked;
