/** What lies in the folder of updates, and what an administrator brought. */
@NullMarked
package io.wua.server.store.file;

import org.jspecify.annotations.NullMarked;
