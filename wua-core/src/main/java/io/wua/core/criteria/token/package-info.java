/** The pieces of search criteria, and messages that point at them; for the parser alone. */
@NullMarked
package io.wua.core.criteria.token;

import org.jspecify.annotations.NullMarked;
