package io.wua.app.cli;

import com.google.inject.Inject;
import io.wua.app.wiring.CatalogOpener;
import io.wua.app.wiring.HostOpener;
import io.wua.app.wiring.PolicyFiles;
import io.wua.app.wiring.PolicyFiles.Configuration;
import io.wua.app.wiring.WindowsOpener;
import io.wua.catalog.OfflineCatalog;
import io.wua.core.agent.HostScan;
import io.wua.core.agent.WuaAgent;
import io.wua.core.decide.Rules;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.scan.UpdateSource;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens what the options name and scans with it. */
final class HostScans {
  private final CatalogOpener catalogs;
  private final HostOpener hosts;
  private final WindowsOpener windows;
  private final PolicyFiles policies;
  private final Clock clock;

  @Inject
  HostScans(
      CatalogOpener catalogs,
      HostOpener hosts,
      WindowsOpener windows,
      PolicyFiles policies,
      Clock clock) {
    this.catalogs = catalogs;
    this.hosts = hosts;
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
   */
  record Scanned(HostScan scan, UpdateSource source, Settings settings) {
    /** What people should know, one line each. */
    List<String> warnings() {
      List<String> warnings =
          new ArrayList<>(
              settings.warnings().stream().map(ConfigurationProblem::toString).toList());
      warnings.addAll(scan.warnings());
      return warnings;
    }
  }

  /**
   * Scans.
   *
   * @throws WuaException where something named cannot be read
   */
  Scanned scan(HostOptions options) throws WuaException {
    Configuration configuration = policies.configuration(options.config());
    List<Rules> rules = policies.rules(options.rules());
    Clock decidesAt = clock(options.at());
    UpdateSource source =
        switch (options.engine()) {
          case CATALOG -> catalogSource(options);
          case WINDOWS -> windowsSource(options);
        };
    WuaAgent.Builder agent = WuaAgent.builder(source).clock(decidesAt);
    configuration.rules().forEach(agent::rules);
    rules.forEach(agent::rules);
    Settings settings = configuration.settings();
    HostScan scan = agent.build().scan(settings.get(WuaKeys.FILTER));
    return new Scanned(scan, source, settings);
  }

  private ExplainingSource catalogSource(HostOptions options) throws WuaException {
    Path catalog = required("--catalog", options.catalog());
    HostFacts facts = hosts.open(required("--host", options.host()));
    OfflineCatalog read = catalogs.open(catalog, languages(facts));
    return read.sourceFor(facts);
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

  private static Path required(String option, Optional<Path> value) throws WuaException {
    if (value.isEmpty()) {
      throw BadArgument.of(option, "", "--engine catalog needs a path there");
    }
    return value.get();
  }

  /** The host's language and its primary form: fr-CA, then fr. */
  private static List<String> languages(HostFacts facts) {
    Optional<String> tag = facts.language().found().map(l -> l.toLowerCase(Locale.ROOT));
    return tag.map(t -> List.of(t, t.split("-", 2)[0])).orElse(List.of());
  }

  private Clock clock(Optional<String> at) throws WuaException {
    if (at.isEmpty()) {
      return clock;
    }
    try {
      return Clock.fixed(Instant.parse(at.get()), ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw BadArgument.of("--at", at.get(), "write a moment in UTC: 2026-07-21T10:00:00Z");
    }
  }
}
