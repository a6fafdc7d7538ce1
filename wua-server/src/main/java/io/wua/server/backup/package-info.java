/** Backups of a server in one file, and what becomes of them. */
@NullMarked
package io.wua.server.backup;

import org.jspecify.annotations.NullMarked;
