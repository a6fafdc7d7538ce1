/** Questions to the database, answered in pages. */
@NullMarked
package io.wua.server.store.reading;

import org.jspecify.annotations.NullMarked;
