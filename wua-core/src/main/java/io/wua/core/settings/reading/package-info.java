/**
 * From the texts of any source to settings and rules, with every problem told at once. Start with
 * {@link io.wua.core.settings.reading.SettingsReading}.
 */
@NullMarked
package io.wua.core.settings.reading;

import org.jspecify.annotations.NullMarked;
