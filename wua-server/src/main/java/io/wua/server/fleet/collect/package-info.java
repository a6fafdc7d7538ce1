/** Which files of the folder of updates no host needs any more. */
@NullMarked
package io.wua.server.fleet.collect;

import org.jspecify.annotations.NullMarked;
