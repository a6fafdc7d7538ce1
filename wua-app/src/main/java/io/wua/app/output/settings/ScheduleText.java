package io.wua.app.output.settings;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.app.output.Terminal;
import io.wua.core.schedule.RecurrentWork;
import io.wua.core.schedule.WaptDuration;
import io.wua.core.schedule.calendar.CalendarDay;
import io.wua.core.schedule.calendar.DueTimes;
import io.wua.core.schedule.calendar.HostCalendar;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.schedule.timing.RebootRule;
import io.wua.core.schedule.timing.RebootTerms;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.schedule.window.Opening;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The schedule of a host as a few lines and a table of days. */
public final class ScheduleText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);

  private ScheduleText() {}

  /** Prints it. */
  public static void print(ShownSchedule shown, PrintWriter out) {
    HostCalendar calendar = shown.calendar();
    out.println("Schedule from " + span(calendar) + ", time zone " + calendar.zone());
    List<String> idle = shown.idle();
    if (!idle.isEmpty()) {
      out.println("Nothing runs by itself:");
      idle.forEach(reason -> out.println("  " + reason));
      out.println("Patch Tuesdays: " + patchTuesdays(calendar));
      return;
    }
    terms(shown.schedule(), out);
    shown.notes().forEach(out::println);
    out.println();
    table(shown).print(out, Terminal.width());
  }

  private static String span(HostCalendar calendar) {
    List<CalendarDay> days = calendar.days();
    return DAY.format(days.get(0).date()) + " to " + DAY.format(days.get(days.size() - 1).date());
  }

  private static String patchTuesdays(HostCalendar calendar) {
    String days =
        calendar.days().stream()
            .filter(CalendarDay::patchTuesday)
            .map(day -> day.date().toString())
            .collect(Collectors.joining(", "));
    return days.isEmpty() ? "none in these days" : days;
  }

  private static void terms(HostSchedule schedule, PrintWriter out) {
    term(out, "downloads", every(schedule, RecurrentWork.DOWNLOAD));
    term(
        out,
        "installs",
        every(schedule, RecurrentWork.INSTALL) + ", " + when(schedule.install().windows()));
    schedule
        .install()
        .deadline()
        .ifPresent(d -> term(out, "deadline", WaptDuration.print(d) + ", then without a window"));
    term(out, "restarts", restarts(schedule.reboot()));
    term(out, "shutdown", schedule.installAtShutdown() ? "installs what is pending" : "no install");
    Duration quiet = schedule.bootQuiet().delay();
    if (!quiet.isZero()) {
      term(out, "boot", "nothing runs in the " + WaptDuration.print(quiet) + " after it");
    }
  }

  private static void term(PrintWriter out, String name, String value) {
    out.println("  " + name + " ".repeat(11 - name.length()) + value);
  }

  private static String every(HostSchedule schedule, RecurrentWork work) {
    Optional<Duration> period = schedule.recurrence().period(work);
    if (period.isEmpty()) {
      return "not by themselves";
    }
    Duration extra = schedule.recurrence().step(work).orElseThrow().minus(period.get());
    return "every "
        + WaptDuration.print(period.get())
        + (extra.isZero() ? "" : " plus " + extra.toMinutes() + " min on this host");
  }

  private static String when(MaintenanceWindows windows) {
    return windows.isAlways() ? "at any time" : windows.text();
  }

  private static String restarts(RebootTerms reboot) {
    String rule = reboot.rule().name().toLowerCase(Locale.ROOT);
    return reboot.rule() == RebootRule.NEVER
        ? rule
        : "%s, %s, a user is warned for %s"
            .formatted(rule, when(reboot.windows()), WaptDuration.print(reboot.grace()));
  }

  private static Table table(ShownSchedule shown) {
    boolean restarts = shown.schedule().reboot().rule() != RebootRule.NEVER;
    Table table =
        new Table(
            List.of(
                Column.fixed("DAY"),
                Column.elastic("DOWNLOADS DUE", 16),
                Column.elastic("INSTALL WINDOWS", 16),
                Column.elastic("INSTALLS DUE", 16),
                Column.elastic("RESTART WINDOWS", 16),
                Column.fixed("NOTES")));
    ZoneId zone = shown.calendar().zone();
    for (CalendarDay day : shown.calendar().days()) {
      table.row(
          DAY.format(day.date()),
          due(day.downloads(), zone),
          windows(day.installWindows(), zone),
          due(day.installs(), zone),
          restarts ? windows(day.rebootWindows(), zone) : "-",
          remarks(day));
    }
    return table;
  }

  private static String due(DueTimes due, ZoneId zone) {
    if (due.count() == 0) {
      return "-";
    }
    String times =
        due.first().stream().map(time -> clock(time, zone)).collect(Collectors.joining(" "));
    long more = due.count() - due.first().size();
    return more == 0 ? times : times + " and " + more + " more";
  }

  private static String windows(List<Opening> windows, ZoneId zone) {
    return windows.isEmpty()
        ? "-"
        : windows.stream().map(each -> window(each, zone)).collect(Collectors.joining(" "));
  }

  /** Midnight at the end is told as 24:00, a later day by how many days later it is. */
  private static String window(Opening opening, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(opening.from(), zone);
    LocalDate last = LocalDate.ofInstant(opening.until(), zone);
    String end = clock(opening.until(), zone);
    if (end.equals("00:00")) {
      last = last.minusDays(1);
      end = "24:00";
    }
    long later = ChronoUnit.DAYS.between(first, last);
    return clock(opening.from(), zone) + "-" + end + (later == 0 ? "" : "+" + later + "d");
  }

  private static String clock(Instant instant, ZoneId zone) {
    return LocalTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String remarks(CalendarDay day) {
    List<String> remarks = new ArrayList<>();
    if (day.patchTuesday()) {
      remarks.add("patch Tuesday");
    }
    Optional<ZoneOffsetTransition> change = day.clockChange();
    change.ifPresent(
        c ->
            remarks.add(
                "clock %s to %s (UTC%s to UTC%s)"
                    .formatted(
                        c.getDateTimeBefore().toLocalTime(),
                        c.getDateTimeAfter().toLocalTime(),
                        c.getOffsetBefore(),
                        c.getOffsetAfter())));
    return remarks.isEmpty() ? "" : String.join("; ", remarks);
  }
}
