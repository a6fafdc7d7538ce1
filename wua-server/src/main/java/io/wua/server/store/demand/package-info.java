/** What hosts wait for, asked of the rows that they reported. */
@NullMarked
package io.wua.server.store.demand;

import org.jspecify.annotations.NullMarked;
