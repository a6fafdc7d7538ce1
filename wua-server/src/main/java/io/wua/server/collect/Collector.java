package io.wua.server.collect;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.server.fleet.collect.CollectPlan;
import io.wua.server.fleet.collect.CollectRules;
import io.wua.server.fleet.collect.FileVerdict;
import io.wua.server.fleet.collect.FleetNeeds;
import io.wua.server.fleet.collect.FleetReports;
import io.wua.server.fleet.collect.HeldFiles;
import io.wua.server.fleet.collect.NeedListing;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.want.CatalogLeaves;
import io.wua.server.store.ServerStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Deletes the files that no host needs. The database forgets a file before the folder loses it: a
 * process that ends in between leaves a file without a row, which the next inventory adopts, and
 * never a row without a file.
 */
public final class Collector {
  /** Reports wait while that many are forgotten. */
  private static final int BATCH = 100;

  private final ServerStore store;
  private final CatalogLeaves catalog;
  private final CollectedFiles folder;
  private final Publishing publishing;
  private final Failpoints failpoints;

  /** What makes the index of files anew. */
  @FunctionalInterface
  public interface Publishing {
    /** Makes it anew where files have gone. */
    void publish() throws WuaException;
  }

  private record Weighed(CollectPlan plan, FleetReports reports, FleetNeeds needs) {}

  /**
   * Collects the files of a folder.
   *
   * @param catalog what the published catalog tells
   * @param payloads the folder of updates
   * @param publishing called when files have gone
   */
  public Collector(
      ServerStore store,
      CatalogLeaves catalog,
      Path payloads,
      Publishing publishing,
      Failpoints failpoints) {
    this.store = Objects.requireNonNull(store, "store");
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.publishing = Objects.requireNonNull(publishing, "publishing");
    this.failpoints = Objects.requireNonNull(failpoints, "failpoints");
    this.folder = new CollectedFiles(payloads, store.files(), failpoints);
  }

  /**
   * Says what would go; changes nothing.
   *
   * @param silence for how long a host may be silent before it no longer counts
   * @throws WuaException where the folder or the database stands in the way
   */
  public CollectResult look(CollectRules rules, Duration silence) throws WuaException {
    Instant since = rules.now().minus(silence);
    Weighed weighed =
        store.collection().decide(since, (held, reports) -> weigh(rules, held, reports));
    Set<String> known =
        weighed.plan().verdicts().stream().map(v -> v.file().name()).collect(Collectors.toSet());
    return new CollectResult(
        weighed.plan(),
        folder.unknown(known),
        weighed.reports().silent(),
        weighed.needs().unresolved().size());
  }

  private Weighed weigh(CollectRules rules, HeldFiles held, FleetReports reports) {
    FleetNeeds needs = NeedListing.of(reports, catalog);
    return new Weighed(rules.decide(held, needs), reports, needs);
  }

  /**
   * Deletes what goes. What a report makes needed meanwhile stays.
   *
   * @param silence for how long a host may be silent before it no longer counts
   * @return what went and what stays
   * @throws WuaException where the folder or the database stands in the way
   */
  public CollectResult run(CollectRules rules, Duration silence) throws WuaException {
    folder.finish();
    CollectResult planned = look(rules, silence);
    List<PayloadFile> going =
        planned.plan().collected().stream().map(FileVerdict.Collect::file).toList();
    Set<Sha1> gone = new HashSet<>();
    for (int from = 0; from < going.size(); from += BATCH) {
      List<PayloadFile> batch = going.subList(from, Math.min(going.size(), from + BATCH));
      gone.addAll(collect(batch, rules, rules.now().minus(silence)));
    }
    folder.finish();
    if (!going.isEmpty()) {
      publishing.publish();
    }
    return new CollectResult(
        planned.plan().only(gone),
        planned.unknownFiles(),
        planned.silentHosts(),
        planned.unresolvedUpdates());
  }

  private Set<Sha1> collect(List<PayloadFile> batch, CollectRules rules, Instant since)
      throws WuaException {
    failpoints.reach("collect.forget.before");
    Set<Sha1> forgotten =
        store
            .collection()
            .forget(
                batch.stream().map(PayloadFile::sha1).toList(),
                since,
                (held, reports) -> weigh(rules, held, reports).plan().collectedContents());
    failpoints.reach("collect.forget.after");
    for (PayloadFile file : batch) {
      if (forgotten.contains(file.sha1())) {
        folder.take(file);
      }
    }
    return forgotten;
  }
}
