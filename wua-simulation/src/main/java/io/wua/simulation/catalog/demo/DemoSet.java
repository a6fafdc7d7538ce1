package io.wua.simulation.catalog.demo;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.Catalog;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.signing.CabinetSigner;
import io.wua.simulation.catalog.signing.SigningAuthority;
import io.wua.simulation.windows.effect.EffectsTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that a demonstration needs, as files in a folder: a signed catalog and the root that
 * its signer leads to, two hosts some months behind with what updates change on them, the settings
 * of their agents and two sets of rules.
 *
 * <p>On {@code WS-PARIS-017}, a Windows 11, and {@code SRV-FILES-02}, a Windows Server 2022, some
 * updates are installed, some are needed, many do not apply, and one or two cannot be told, because
 * the snapshot lacks the version of a file.
 *
 * @param catalog the cabinet {@code wsusscn2.cab}
 * @param hosts the snapshots of the hosts, documents {@code wua.host/1}
 * @param effects what each update changes on a host, for simulated ones
 * @param settings {@code wapt-get.ini} of both hosts
 * @param rules the folder of rules: {@code everyone.json}, and {@code pilot.json} for a group
 * @param now the demo's present; delays and ages are to be counted from it, so that the demo shows
 *     the same on any day
 */
public record DemoSet(
    Path catalog, List<Path> hosts, EffectsTable effects, Path settings, Path rules, Instant now) {
  /** The present of every demo. */
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static final List<String> HOSTS = List.of("WS-PARIS-017.json", "SRV-FILES-02.json");
  private static final List<String> RULES = List.of("everyone.json", "pilot.json");

  /** Named by the settings; the key of it is gone once the catalog is signed. */
  private static final String ROOT = "catalog-root.pem";

  private static final String SETTINGS = "wapt-get.ini";
  private static final int REVISIONS_PER_SHARD = 40;
  private static final int WINDOW_BITS = 21;

  /** Copies the list and refuses nulls. */
  public DemoSet {
    Objects.requireNonNull(catalog, "catalog");
    hosts = List.copyOf(hosts);
    Objects.requireNonNull(effects, "effects");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(now, "now");
  }

  /**
   * Writes the demo; files of the same names are replaced.
   *
   * @param folder where to; made if it is not there
   * @throws WuaException where it cannot be written
   */
  public static DemoSet writeTo(Path folder) throws WuaException {
    return writeTo(folder, Compression.lzx(WINDOW_BITS));
  }

  /** The same with any compression; {@link #writeTo(Path)} takes what Microsoft takes. */
  static DemoSet writeTo(Path folder, Compression compression) throws WuaException {
    Path catalog = folder.resolve("wsusscn2.cab");
    Path hosts = folder.resolve("hosts");
    Path rules = folder.resolve("rules");
    Catalog content = DemoCatalog.create();
    CatalogWriter.writeCabinet(
        content, CatalogLayout.of(REVISIONS_PER_SHARD, compression), catalog);
    try {
      SigningAuthority authority = SigningAuthority.create("Demo Catalog");
      CabinetSigner.sign(catalog, authority);
      authority.writeRoot(folder.resolve(ROOT));
      for (String host : HOSTS) {
        copy(host, hosts);
      }
      for (String each : RULES) {
        copy(each, rules);
      }
      copy(SETTINGS, folder);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The demo cannot be written to "
              + folder
              + ": "
              + e.getMessage()
              + ". Check that the folder may be written and has space.",
          e);
    }
    return new DemoSet(
        catalog,
        HOSTS.stream().map(hosts::resolve).toList(),
        EffectsTable.of(content),
        folder.resolve(SETTINGS),
        rules,
        NOW);
  }

  private static void copy(String resource, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream in =
        Objects.requireNonNull(DemoSet.class.getResourceAsStream(resource), resource)) {
      Files.copy(in, folder.resolve(resource), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
