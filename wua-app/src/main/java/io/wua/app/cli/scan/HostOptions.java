package io.wua.app.cli.scan;

import io.wua.core.settings.value.CatalogTrust;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is scanned, with what, and by which rules. */
public final class HostOptions {
  @Option(
      names = "--engine",
      paramLabel = "catalog|windows",
      description = {
        "Who evaluates: catalog (wua itself, for a snapshot of any host; the default),",
        "or windows (the Windows Update Agent of this host)."
      })
  private Engine engine = Engine.CATALOG;

  @Option(
      names = "--catalog",
      paramLabel = "PATH",
      description = {
        "wsusscn2.cab, or a folder that it was unpacked to.",
        "With --engine windows a cabinet, or nothing for an online search."
      })
  private @Nullable Path catalog;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = {
        "Where catalogs are kept once they are read, so that later scans take a moment.",
        "Default: the environment variable WUA_CACHE, else the cache folder of this user."
      })
  private @Nullable Path cache;

  @Option(
      names = "--trust",
      paramLabel = "required|warn",
      description = {
        "What becomes of a catalog whose signature leads to no trusted root.",
        "Default: catalog_trust of --config; warn without one."
      })
  private @Nullable CatalogTrust trust;

  @Option(
      names = "--roots",
      paramLabel = "PEM|DIR",
      description = {
        "The roots that the signature must lead to.",
        "Default: catalog_roots of --config, else Microsoft's."
      })
  private @Nullable Path roots;

  @Option(
      names = "--host",
      paramLabel = "FILE",
      description = "The snapshot of the host, a document wua.host/1.")
  private @Nullable Path host;

  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "A wapt-get.ini; without one the defaults hold and nothing is allowed.")
  private @Nullable Path config;

  @Option(
      names = "--rules",
      paramLabel = "FILE|DIR",
      description =
          "A waptwua_rules.json, a rules package (.wapt) or a folder of these; repeatable.")
  private List<Path> rules = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "Decide as of that moment: 2026-07-21T10:00:00Z. Default: now.")
  private @Nullable String at;

  /** The options as if somebody had typed them. */
  public static HostOptions of(
      Path catalog, Path cache, Path host, Path config, Path rules, Instant at) {
    HostOptions options = new HostOptions();
    options.catalog = catalog;
    options.cache = cache;
    options.host = host;
    options.config = config;
    options.rules.add(rules);
    options.at = at.toString();
    return options;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("--catalog " + catalog + " --host " + host);
    cache().ifPresent(folder -> text.append(" --cache ").append(folder));
    config().ifPresent(ini -> text.append(" --config ").append(ini));
    rules.forEach(each -> text.append(" --rules ").append(each));
    at().ifPresent(moment -> text.append(" --at ").append(moment));
    return text.toString();
  }

  Engine engine() {
    return engine;
  }

  Optional<Path> catalog() {
    return Optional.ofNullable(catalog);
  }

  Optional<Path> cache() {
    return Optional.ofNullable(cache);
  }

  Optional<CatalogTrust> trust() {
    return Optional.ofNullable(trust);
  }

  Optional<Path> roots() {
    return Optional.ofNullable(roots);
  }

  Optional<Path> host() {
    return Optional.ofNullable(host);
  }

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  List<Path> rules() {
    return rules;
  }

  Optional<String> at() {
    return Optional.ofNullable(at);
  }
}
