/** Keeps the catalog that is given out: fetched, checked, judged and published. */
@NullMarked
package io.wua.server.origin.catalog;

import org.jspecify.annotations.NullMarked;
