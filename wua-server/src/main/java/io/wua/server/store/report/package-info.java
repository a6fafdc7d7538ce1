/** Reports in the database, one transaction each. */
@NullMarked
package io.wua.server.store.report;

import org.jspecify.annotations.NullMarked;
