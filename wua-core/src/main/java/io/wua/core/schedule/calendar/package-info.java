/**
 * What a schedule means for the days to come: {@link io.wua.core.schedule.calendar.HostCalendar}
 * lays periods and windows out over them.
 */
@NullMarked
package io.wua.core.schedule.calendar;

import org.jspecify.annotations.NullMarked;
