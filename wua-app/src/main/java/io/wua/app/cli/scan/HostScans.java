package io.wua.app.cli.scan;

import com.google.inject.Inject;
import io.wua.app.cli.BadArgument;
import io.wua.app.cli.Moments;
import io.wua.app.wiring.PolicyFiles;
import io.wua.app.wiring.PolicyFiles.Configuration;
import io.wua.app.wiring.WindowsOpener;
import io.wua.core.agent.HostScan;
import io.wua.core.agent.WuaAgent;
import io.wua.core.agent.WuaAgentBuilder;
import io.wua.core.decide.Rules;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.UpdateSource;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens what the options name and scans with it. */
public final class HostScans {
  private final CatalogSources catalogs;
  private final WindowsOpener windows;
  private final PolicyFiles policies;
  private final Clock clock;

  @Inject
  HostScans(CatalogSources catalogs, WindowsOpener windows, PolicyFiles policies, Clock clock) {
    this.catalogs = catalogs;
    this.windows = windows;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * A scan and what it was made with.
   *
   * @param scan the scan
   * @param source the source, for explanations where it gives them
   * @param settings the settings, for their warnings
   * @param doubts what is to be said of the catalog's trust
   */
  public record Scanned(
      HostScan scan, UpdateSource source, Settings settings, List<String> doubts) {
    /** What people should know, one line each. */
    public List<String> warnings() {
      List<String> warnings =
          new ArrayList<>(
              settings.warnings().stream().map(ConfigurationProblem::toString).toList());
      warnings.addAll(doubts);
      warnings.addAll(scan.warnings());
      return warnings;
    }
  }

  /**
   * Scans.
   *
   * @throws WuaException where something named cannot be read
   */
  public Scanned scan(HostOptions options) throws WuaException {
    Configuration configuration = policies.configuration(options.config());
    List<Rules> rules = policies.rules(options.rules());
    Clock decidesAt = clock(options.at());
    Settings settings = configuration.settings();
    List<String> doubts = new ArrayList<>();
    UpdateSource source =
        switch (options.engine()) {
          case CATALOG -> catalogs.open(options, settings, doubts::add);
          case WINDOWS -> windowsSource(options);
        };
    WuaAgentBuilder agent = WuaAgent.builder(source).clock(decidesAt);
    configuration.rules().forEach(agent::rules);
    rules.forEach(agent::rules);
    HostScan scan = agent.build().scan(settings.get(WuaKeys.FILTER));
    return new Scanned(scan, source, settings, List.copyOf(doubts));
  }

  private UpdateSource windowsSource(HostOptions options) throws WuaException {
    if (options.host().isPresent()) {
      throw BadArgument.of(
          "--host",
          options.host().get().toString(),
          "the Windows Update Agent scans this host; a snapshot is for --engine catalog");
    }
    return windows.open(options.catalog());
  }

  private Clock clock(Optional<String> at) throws WuaException {
    return at.isEmpty() ? clock : Clock.fixed(Moments.at(at.get()), ZoneOffset.UTC);
  }
}
