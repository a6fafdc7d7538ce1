/** What commands tell people of settings, rules and the schedule. */
@NullMarked
package io.wua.app.output.settings;

import org.jspecify.annotations.NullMarked;
