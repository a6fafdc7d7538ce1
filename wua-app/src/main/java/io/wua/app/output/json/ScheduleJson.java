package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wua.app.output.settings.ShownSchedule;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.WaptDuration;
import io.wua.core.schedule.calendar.CalendarDay;
import io.wua.core.schedule.calendar.DueTimes;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.schedule.window.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The document {@code wua.schedule/1}. */
public record ScheduleJson(
    String schema,
    String zone,
    String from,
    boolean enabled,
    List<String> idle,
    List<String> notes,
    boolean runsRecorded,
    TermsJson terms,
    List<DayJson> days) {
  /** What the settings say; what they do not say is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TermsJson(
      @Nullable String downloadEvery,
      @Nullable String installEvery,
      String installWindow,
      @Nullable String deadline,
      String reboot,
      String rebootWindow,
      String rebootGrace,
      boolean installAtShutdown,
      String postbootDelay) {
    static TermsJson of(HostSchedule schedule) {
      return new TermsJson(
          text(schedule.recurrence().period(RecurrentWork.DOWNLOAD)),
          text(schedule.recurrence().period(RecurrentWork.INSTALL)),
          schedule.install().windows().text(),
          text(schedule.install().deadline()),
          schedule.reboot().rule().name().toLowerCase(Locale.ROOT),
          schedule.reboot().windows().text(),
          WaptDuration.print(schedule.reboot().grace()),
          schedule.installAtShutdown(),
          WaptDuration.print(schedule.bootQuiet().delay()));
    }

    private static @Nullable String text(Optional<Duration> duration) {
      return duration.map(WaptDuration::print).orElse(null);
    }
  }

  /** One day. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DayJson(
      String date,
      boolean patchTuesday,
      @Nullable ClockChangeJson clockChange,
      DueJson downloads,
      DueJson installs,
      List<OpeningJson> installWindows,
      List<OpeningJson> rebootWindows) {
    static DayJson of(CalendarDay day, ZoneId zone) {
      return new DayJson(
          day.date().toString(),
          day.patchTuesday(),
          day.clockChange().map(ClockChangeJson::of).orElse(null),
          DueJson.of(day.downloads(), zone),
          DueJson.of(day.installs(), zone),
          day.installWindows().stream().map(each -> OpeningJson.of(each, zone)).toList(),
          day.rebootWindows().stream().map(each -> OpeningJson.of(each, zone)).toList());
    }
  }

  /** A change of the clock. */
  public record ClockChangeJson(String at, String before, String after) {
    static ClockChangeJson of(ZoneOffsetTransition change) {
      return new ClockChangeJson(
          change.getInstant().toString(),
          change.getOffsetBefore().getId(),
          change.getOffsetAfter().getId());
    }
  }

  /** How often work is due on a day, and the first few times. */
  public record DueJson(long count, List<String> first) {
    static DueJson of(DueTimes due, ZoneId zone) {
      return new DueJson(due.count(), due.first().stream().map(time -> local(time, zone)).toList());
    }
  }

  /** One time for which windows are open. */
  public record OpeningJson(String from, String until) {
    static OpeningJson of(Opening opening, ZoneId zone) {
      return new OpeningJson(local(opening.from(), zone), local(opening.until(), zone));
    }
  }

  /** The document. */
  public static ScheduleJson of(ShownSchedule shown) {
    ZoneId zone = shown.calendar().zone();
    return new ScheduleJson(
        "wua.schedule/1",
        zone.getId(),
        local(shown.calendar().from(), zone),
        shown.schedule().enabled(),
        shown.idle(),
        shown.notes(),
        shown.recorded(),
        TermsJson.of(shown.schedule()),
        shown.calendar().days().stream().map(day -> DayJson.of(day, zone)).toList());
  }

  private static String local(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime().toString();
  }
}
