/**
 * Whether something may happen now, and if not when: installs by {@link
 * io.wua.core.schedule.timing.InstallTerms}, restarts by {@link
 * io.wua.core.schedule.timing.RebootTerms}, recurrent work by {@link
 * io.wua.core.schedule.timing.HostSchedule}.
 */
@NullMarked
package io.wua.core.schedule.timing;

import org.jspecify.annotations.NullMarked;
