/** Reaching the database: addresses, pool, migrations, transactions and passing faults. */
@NullMarked
package io.wua.server.store.connect;

import org.jspecify.annotations.NullMarked;
