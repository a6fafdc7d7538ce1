/**
 * Maintenance windows: {@link io.wua.core.schedule.window.MaintenanceWindows} are read from one
 * line of settings and tell when a host may install or restart, in the time of that host.
 */
@NullMarked
package io.wua.core.schedule.window;

import org.jspecify.annotations.NullMarked;
