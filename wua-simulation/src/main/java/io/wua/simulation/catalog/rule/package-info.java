/**
 * The raw text of applicability rules and component manifests, in the form of a catalog's fragments
 * (<a href="https://learn.microsoft.com/openspecs/windows_protocols/ms-wusp/">MS-WUSP</a> 3.1.1.1).
 */
@NullMarked
package io.wua.simulation.catalog.rule;

import org.jspecify.annotations.NullMarked;
