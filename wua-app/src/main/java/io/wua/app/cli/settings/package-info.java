/** The commands that show settings, rules and the schedule. */
@NullMarked
package io.wua.app.cli.settings;

import org.jspecify.annotations.NullMarked;
