/** A secondary repository: a folder that is kept as another repository says that it is. */
@NullMarked
package io.wua.server.mirror;

import org.jspecify.annotations.NullMarked;
