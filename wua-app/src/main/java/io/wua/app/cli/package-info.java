/** The commands: options, one call into the core or the catalog, one presenter each. */
@NullMarked
package io.wua.app.cli;

import org.jspecify.annotations.NullMarked;
