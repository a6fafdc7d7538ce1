/**
 * The index of a catalog: {@code package.xml}, which has the graph of all updates but no titles and
 * no rules. Start with {@link io.wua.catalog.index.PackageXml}.
 */
@NullMarked
package io.wua.catalog.index;

import org.jspecify.annotations.NullMarked;
