/**
 * When recurrent work is due: {@link io.wua.core.schedule.Schedule} decides from periods, {@link
 * io.wua.core.schedule.Stamps} and the time; {@link io.wua.core.schedule.WaptDuration} reads the
 * periods of the settings.
 */
@NullMarked
package io.wua.core.schedule;

import org.jspecify.annotations.NullMarked;
