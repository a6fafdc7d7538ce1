/** Keeps which issues of the catalog were seen, and which one is published. */
@NullMarked
package io.wua.server.store.issue;

import org.jspecify.annotations.NullMarked;
