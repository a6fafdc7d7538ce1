/** The commands below {@code wua catalog}. */
@NullMarked
package io.wua.app.cli.catalog;

import org.jspecify.annotations.NullMarked;
