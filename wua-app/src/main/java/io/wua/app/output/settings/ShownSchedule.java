package io.wua.app.output.settings;

import io.wua.core.schedule.calendar.HostCalendar;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.schedule.timing.RebootRule;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.util.ArrayList;
import java.util.List;

/**
 * What is shown of the schedule of a host, in every form of output.
 *
 * @param settings where it comes from
 * @param schedule the schedule
 * @param calendar the coming days
 * @param recorded whether the last runs of this host are known
 */
public record ShownSchedule(
    Settings settings, HostSchedule schedule, HostCalendar calendar, boolean recorded) {
  /** Why nothing runs by itself; empty where something does. */
  public List<String> idle() {
    List<String> reasons = new ArrayList<>();
    WindowsUpdateOwner owner = settings.get(WuaKeys.ENABLED);
    if (owner == WindowsUpdateOwner.UNTOUCHED) {
      reasons.add("[waptwua] enabled is not set; write enabled = True to let this agent run.");
    } else if (owner == WindowsUpdateOwner.MICROSOFT) {
      reasons.add("[waptwua] enabled is False: Microsoft's automatic updates run, this agent not.");
    }
    if (settings.get(WuaKeys.DOWNLOAD_SCHEDULING).isEmpty()
        && settings.get(WuaKeys.INSTALL_SCHEDULING).isEmpty()
        && !schedule.installAtShutdown()) {
      reasons.add(
          "[waptwua] sets no download_scheduling, no install_scheduling and no"
              + " install_at_shutdown.");
    }
    return List.copyOf(reasons);
  }

  /** What one should know of a schedule that is not idle. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!recorded) {
      notes.add("No run is recorded on this host: shown as if it never ran anything.");
    }
    if (settings.get(GlobalKeys.UUID).isEmpty()) {
      notes.add("The extra time that spreads hosts is not shown: [global] uuid is not set.");
    }
    if (settings.get(WuaKeys.DOWNLOAD_SCHEDULING).isEmpty()) {
      notes.add("Nothing is downloaded by itself: download_scheduling is not set.");
    }
    if (settings.get(WuaKeys.INSTALL_SCHEDULING).isEmpty()) {
      notes.add(
          "Nothing is installed by itself%s: install_scheduling is not set."
              .formatted(schedule.installAtShutdown() ? " but at shutdown" : ""));
    }
    if (schedule.install().deadline().isPresent()) {
      notes.add("Which updates are past their deadline, and no longer wait, is not known here.");
    }
    if (schedule.reboot().rule() == RebootRule.NEVER && !schedule.reboot().windows().isAlways()) {
      notes.add("reboot_window has no effect while reboot is never.");
    }
    return List.copyOf(notes);
  }
}
