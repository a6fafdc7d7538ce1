package io.wua.core.settings.reading;

import io.wua.core.schedule.HostSpread;
import io.wua.core.schedule.Schedule;
import io.wua.core.schedule.timing.BootQuiet;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.schedule.timing.InstallTerms;
import io.wua.core.schedule.timing.RebootTerms;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.time.Duration;
import java.util.Optional;

/** Takes the schedule out of the settings: what {@code [waptwua]} says of time. */
public final class SettingsSchedule {
  private SettingsSchedule() {}

  /**
   * The schedule of a host.
   *
   * @param settings the settings of an agent
   * @param spread the extra time of this host, empty where its identity is unknown
   */
  public static HostSchedule read(Settings settings, Optional<HostSpread> spread) {
    Optional<Duration> deadline = settings.get(WuaKeys.DEADLINE);
    return new HostSchedule(
        settings.get(WuaKeys.ENABLED) == WindowsUpdateOwner.AGENT,
        new Schedule(
            settings.get(WuaKeys.DOWNLOAD_SCHEDULING),
            settings.get(WuaKeys.INSTALL_SCHEDULING),
            spread),
        new BootQuiet(settings.get(WuaKeys.POSTBOOT_DELAY).orElse(Duration.ZERO), spread),
        new InstallTerms(settings.get(WuaKeys.INSTALL_WINDOW), deadline),
        new RebootTerms(
            settings.get(WuaKeys.REBOOT),
            settings.get(WuaKeys.REBOOT_WINDOW),
            deadline,
            settings.get(WuaKeys.REBOOT_GRACE)),
        settings.get(WuaKeys.INSTALL_AT_SHUTDOWN));
  }
}
