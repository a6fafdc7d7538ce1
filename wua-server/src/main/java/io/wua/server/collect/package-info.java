/** Deletes the files of the folder of updates that no host needs. */
@NullMarked
package io.wua.server.collect;

import org.jspecify.annotations.NullMarked;
