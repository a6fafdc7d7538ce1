/** Serves the verified files of updates out of one flat folder, in whole or in parts. */
@NullMarked
package io.wua.server.http.payload;

import org.jspecify.annotations.NullMarked;
