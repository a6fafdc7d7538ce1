package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.output.ScanText;
import io.wua.core.agent.HostScan;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.UnknownFacts;
import io.wua.core.scan.UpdateState.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.scan/1}: a scan with every decision. Moments are ISO 8601 in UTC; what is
 * not known is null.
 */
@JsonPropertyOrder({
  "schema",
  "scannedAt",
  "engine",
  "catalog",
  "host",
  "status",
  "summary",
  "unknownFacts",
  "updates"
})
public record ScanJson(
    String schema,
    String scannedAt,
    String engine,
    @Nullable Catalog catalog,
    Host host,
    String status,
    Map<Kind, Integer> summary,
    Unknown unknownFacts,
    List<UpdateJson> updates,
    List<String> warnings) {
  /** The catalog that was used. */
  public record Catalog(@Nullable String created, int updates, String digest) {
    static Catalog of(CatalogInfo info) {
      return new Catalog(
          info.created().map(Object::toString).orElse(null), info.updates(), info.digest());
    }
  }

  /** The host. */
  public record Host(String name, @Nullable String version, @Nullable String architecture) {
    static Host of(HostInfo info) {
      return new Host(
          info.name(),
          info.version().map(Object::toString).orElse(null),
          info.architecture().map(Enum::name).orElse(null));
    }
  }

  /**
   * The facts that would settle most unknown updates, the most helpful first.
   *
   * @param unknownUpdates how many updates are unknown
   * @param settledAtMost how many of these all facts together would settle, at the most
   * @param facts the facts, each with the number of unknown updates that miss it
   */
  public record Unknown(int unknownUpdates, int settledAtMost, List<UnknownFacts.Fact> facts) {
    static Unknown of(UnknownFacts unknown) {
      return new Unknown(unknown.unknown(), unknown.settled(), unknown.facts());
    }
  }

  /** The document of a scan; {@code all} as in the table. */
  public static ScanJson of(HostScan scan, boolean all) {
    Map<Kind, Integer> summary = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      summary.put(kind, 0);
    }
    summary.putAll(ScanText.counts(scan));
    UpdateJson.Context context = new UpdateJson.Context(scan);
    return new ScanJson(
        "wua.scan/1",
        scan.at().toString(),
        scan.scan().engine().word(),
        scan.scan().catalog().map(Catalog::of).orElse(null),
        Host.of(scan.scan().host()),
        scan.status().name(),
        summary,
        Unknown.of(scan.unknownFacts()),
        ScanText.rows(scan, all).stream().map(context::of).toList(),
        scan.warnings());
  }
}
