/** Seeded generators of search criteria and of updates to search for. */
@NullMarked
package io.wua.testkit.criteria;

import org.jspecify.annotations.NullMarked;
