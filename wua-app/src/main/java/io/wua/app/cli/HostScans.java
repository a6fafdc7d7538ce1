package io.wua.app.cli;

import com.google.inject.Inject;
import io.wua.app.wiring.CatalogOpener;
import io.wua.app.wiring.HostOpener;
import io.wua.app.wiring.PolicyFiles;
import io.wua.app.wiring.PolicyFiles.Configuration;
import io.wua.catalog.OfflineCatalog;
import io.wua.core.agent.HostScan;
import io.wua.core.agent.WuaAgent;
import io.wua.core.decide.Rules;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
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
  private final PolicyFiles policies;
  private final Clock clock;

  @Inject
  HostScans(CatalogOpener catalogs, HostOpener hosts, PolicyFiles policies, Clock clock) {
    this.catalogs = catalogs;
    this.hosts = hosts;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * A scan and what it was made with.
   *
   * @param scan the scan
   * @param source the source, for explanations
   * @param settings the settings, for their warnings
   */
  record Scanned(HostScan scan, ExplainingSource source, Settings settings) {
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
    HostFacts facts = hosts.open(options.host());
    OfflineCatalog catalog = catalogs.open(options.catalog(), languages(facts));
    ExplainingSource source = catalog.sourceFor(facts);
    WuaAgent.Builder agent = WuaAgent.builder(source).clock(decidesAt);
    configuration.rules().forEach(agent::rules);
    rules.forEach(agent::rules);
    Settings settings = configuration.settings();
    HostScan scan = agent.build().scan(settings.get(WuaKeys.FILTER));
    return new Scanned(scan, source, settings);
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
