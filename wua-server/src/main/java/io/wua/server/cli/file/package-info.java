/** Commands for the files of updates: what is there, what is still to come, what may go. */
@NullMarked
package io.wua.server.cli.file;

import org.jspecify.annotations.NullMarked;
