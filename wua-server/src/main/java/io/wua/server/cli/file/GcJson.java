package io.wua.server.cli.file;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.server.collect.CollectResult;
import io.wua.server.fleet.collect.CollectPlan;
import io.wua.server.fleet.collect.FileVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The document {@code wua.server.gc/1}. */
@JsonPropertyOrder({
  "schema",
  "dryRun",
  "collected",
  "collectedBytes",
  "keptBytes",
  "kept",
  "overQuotaBytes",
  "unknownFiles",
  "silentHosts",
  "unresolvedUpdates"
})
record GcJson(
    String schema,
    boolean dryRun,
    List<Gone> collected,
    long collectedBytes,
    long keptBytes,
    Map<String, Integer> kept,
    long overQuotaBytes,
    int unknownFiles,
    int silentHosts,
    int unresolvedUpdates) {
  /** A file that goes. */
  @JsonPropertyOrder({"name", "sha1", "bytes", "storedOn", "reason"})
  record Gone(String name, String sha1, long bytes, String storedOn, String reason) {
    static Gone of(FileVerdict.Collect verdict) {
      return new Gone(
          verdict.file().name(),
          verdict.file().sha1().hex(),
          verdict.file().sizeBytes(),
          verdict.file().storedOn().toString(),
          word(verdict.reason()));
    }
  }

  static GcJson of(CollectResult result, boolean dryRun) {
    CollectPlan plan = result.plan();
    Map<String, Integer> kept = new TreeMap<>();
    plan.kept().forEach(keep -> kept.merge(word(keep.reason()), 1, Integer::sum));
    return new GcJson(
        "wua.server.gc/1",
        dryRun,
        plan.collected().stream().map(Gone::of).toList(),
        CollectPlan.bytes(plan.collected()),
        CollectPlan.bytes(plan.kept()),
        kept,
        plan.overQuota(),
        result.unknownFiles(),
        result.silentHosts(),
        result.unresolvedUpdates());
  }

  private static String word(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
