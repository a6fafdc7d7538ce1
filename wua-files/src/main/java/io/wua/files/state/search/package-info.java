/** The last search of an agent as a file: written and read update by update, forgotten if bad. */
@NullMarked
package io.wua.files.state.search;

import org.jspecify.annotations.NullMarked;
