/** The queue of files to fetch, which all servers over one database share. */
@NullMarked
package io.wua.server.store.want;

import org.jspecify.annotations.NullMarked;
