/** What hosts may still need, and forgetting the files that none does. */
@NullMarked
package io.wua.server.store.collect;

import org.jspecify.annotations.NullMarked;
