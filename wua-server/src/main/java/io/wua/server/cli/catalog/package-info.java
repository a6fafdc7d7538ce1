/** Commands for the catalog of the server, and for what was done to get it and files. */
@NullMarked
package io.wua.server.cli.catalog;

import org.jspecify.annotations.NullMarked;
