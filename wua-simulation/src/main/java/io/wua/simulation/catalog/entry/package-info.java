/**
 * What a catalog to write is made of: {@link io.wua.simulation.catalog.entry.Entry} and its four
 * kinds. Words and structure follow <a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-wusp/">MS-WUSP</a>; rules are
 * raw text, because a writer that understood them would be a second reader.
 */
@NullMarked
package io.wua.simulation.catalog.entry;

import org.jspecify.annotations.NullMarked;
