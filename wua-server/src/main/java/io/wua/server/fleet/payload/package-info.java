/** The files of updates on the server: what lies in the folder, and what is still to come. */
@NullMarked
package io.wua.server.fleet.payload;

import org.jspecify.annotations.NullMarked;
