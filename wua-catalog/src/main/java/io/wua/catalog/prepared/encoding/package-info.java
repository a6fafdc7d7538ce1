/**
 * The compact binary form of records: rules, fragments, updates. The form follows from the
 * components of each record, so that every kind of rule has one without code of its own. Start with
 * {@link io.wua.catalog.prepared.encoding.Encoding}.
 */
@NullMarked
package io.wua.catalog.prepared.encoding;

import org.jspecify.annotations.NullMarked;
