/** Whether a catalog may be read at all: by its signature, checked before anything is parsed. */
@NullMarked
package io.wua.catalog.trust;

import org.jspecify.annotations.NullMarked;
