/** The one checked exception of the project and its reasons. */
@NullMarked
package io.wua.core.failure;

import org.jspecify.annotations.NullMarked;
