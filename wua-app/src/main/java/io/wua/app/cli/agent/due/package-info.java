/** The commands that work by the schedule. */
@NullMarked
package io.wua.app.cli.agent.due;

import org.jspecify.annotations.NullMarked;
