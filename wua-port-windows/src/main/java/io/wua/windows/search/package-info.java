/** A search of the update agent: where it looks, how it runs, how long it may take. */
@NullMarked
package io.wua.windows.search;

import org.jspecify.annotations.NullMarked;
