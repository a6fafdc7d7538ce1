package io.wua.app.cli.settings;

import com.google.inject.Inject;
import io.wua.app.agent.store.StateFolder;
import io.wua.app.cli.BadArgument;
import io.wua.app.cli.ExitCode;
import io.wua.app.cli.Moments;
import io.wua.app.cli.Warnings;
import io.wua.app.output.json.JsonOutput;
import io.wua.app.output.json.ScheduleJson;
import io.wua.app.output.settings.ScheduleText;
import io.wua.app.output.settings.ShownSchedule;
import io.wua.app.wiring.LastRuns;
import io.wua.app.wiring.PolicyFiles;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import io.wua.core.schedule.HostSpread;
import io.wua.core.schedule.Stamps;
import io.wua.core.schedule.calendar.HostCalendar;
import io.wua.core.schedule.timing.HostSchedule;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.reading.SettingsSchedule;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wua schedule}: the calendar of this host. */
@Command(
    name = "schedule",
    description = "Shows when this host downloads, installs and restarts by itself, day by day.")
public final class ScheduleCommand implements Callable<Integer> {
  private final PolicyFiles policies;
  private final LastRuns lastRuns;
  private final Clock clock;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "A wapt-get.ini; without one the defaults are shown.")
  private @Nullable Path config;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Where the agent keeps what it did last. Default: as for wua status.")
  private @Nullable Path state;

  @Option(names = "--days", paramLabel = "N", description = "How many days. Default: 40.")
  private int days = 40;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone: Europe/Paris. Default: that of this host.")
  private @Nullable String zone;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "Begin at that moment: 2026-07-21T10:00:00Z. Default: now.")
  private @Nullable String at;

  @Option(names = "--json", description = "Print one document wua.schedule/1.")
  private boolean json;

  @Inject
  ScheduleCommand(PolicyFiles policies, LastRuns lastRuns, Clock clock) {
    this.policies = policies;
    this.lastRuns = lastRuns;
    this.clock = clock;
  }

  @Override
  public Integer call() throws WuaException {
    if (days < 1 || days > HostCalendar.MOST_DAYS) {
      throw BadArgument.of(
          "--days", String.valueOf(days), "write a number from 1 to " + HostCalendar.MOST_DAYS);
    }
    ZoneId where = zone();
    Instant from = (at == null ? clock.instant() : Moments.at(at)).truncatedTo(ChronoUnit.SECONDS);
    Settings settings = policies.configuration(Optional.ofNullable(config)).settings();
    Optional<HostSpread> spread = settings.get(GlobalKeys.UUID).map(HostSpread::usual);
    HostSchedule schedule = SettingsSchedule.read(settings, spread);
    Optional<Stamps> recorded = lastRuns.read(state == null ? StateFolder.usual() : state);
    ShownSchedule shown =
        new ShownSchedule(
            settings,
            schedule,
            HostCalendar.of(schedule, recorded.orElseGet(Stamps::none), from, days, where),
            recorded.isPresent());
    print(shown);
    return ExitCode.DONE.code();
  }

  private void print(ShownSchedule shown) {
    PrintWriter out = spec.commandLine().getOut();
    Warnings.print(
        shown.settings().warnings().stream().map(ConfigurationProblem::toString).toList(),
        spec.commandLine().getErr());
    if (json) {
      JsonOutput.print(ScheduleJson.of(shown), out);
    } else {
      ScheduleText.print(shown, out);
    }
  }

  private ZoneId zone() throws BadArgument {
    if (zone == null) {
      return ZoneId.systemDefault();
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw BadArgument.of("--zone", zone, "write a name such as Europe/Paris, or UTC");
    }
  }
}
