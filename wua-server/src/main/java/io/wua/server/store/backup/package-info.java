/** Every table as text, to be read into any other database of the same schema. */
@NullMarked
package io.wua.server.store.backup;

import org.jspecify.annotations.NullMarked;
