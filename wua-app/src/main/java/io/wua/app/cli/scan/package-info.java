/** The commands that scan a host and explain what came of it. */
@NullMarked
package io.wua.app.cli.scan;

import org.jspecify.annotations.NullMarked;
