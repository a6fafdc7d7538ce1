/** Microsoft's offline catalog: reading, evaluating, scanning. */
@NullMarked
package io.wua.catalog;

import org.jspecify.annotations.NullMarked;
