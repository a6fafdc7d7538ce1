/** Keeps what the server did to get the catalog and files. */
@NullMarked
package io.wua.server.store.task;

import org.jspecify.annotations.NullMarked;
