/** Getting the files of updates and the catalog: the port {@code Repository} and its outcomes. */
@NullMarked
package io.wua.core.download;

import org.jspecify.annotations.NullMarked;
