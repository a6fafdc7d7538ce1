/** Fetches the files that hosts wait for, each once whatever the number of servers. */
@NullMarked
package io.wua.server.origin.payload;

import org.jspecify.annotations.NullMarked;
