package io.wua.server.fleet.want;

import io.wua.core.download.plan.PayloadPlan;
import io.wua.core.download.plan.PayloadPlans;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Goes from an update to its files: through the catalog and the plan of each leaf, and where the
 * catalog knows nothing of the update, through the URLs that hosts reported.
 */
public final class UpdateFiles {
  private final Optional<CatalogLeaves> catalog;
  private final Map<UpdateId, List<String>> reportedUrls;
  private final ReportedUrls hints;

  /**
   * By these sources.
   *
   * @param catalog what the catalog tells; empty where the server has none
   * @param reportedUrls URLs that hosts reported
   * @param listed which of them count
   */
  public UpdateFiles(
      Optional<CatalogLeaves> catalog,
      Map<UpdateId, List<String>> reportedUrls,
      Predicate<URI> listed) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.reportedUrls = Map.copyOf(reportedUrls);
    this.hints = new ReportedUrls(listed);
  }

  /** What is known of the files of an update. */
  public sealed interface Found {
    /**
     * The catalog holds the update.
     *
     * @param kbs its KB numbers
     * @param plans the plan of each leaf that these hosts may need, at least one
     */
    record Planned(List<KbNumber> kbs, List<PayloadPlan> plans) implements Found {
      /** Copies the lists. */
      public Planned {
        kbs = List.copyOf(kbs);
        plans = List.copyOf(plans);
      }

      /** All files of all plans. */
      public Set<Sha1> contents() {
        return plans.stream()
            .flatMap(plan -> plan.files().stream())
            .map(Payload::sha1)
            .collect(Collectors.toSet());
      }
    }

    /** The catalog holds the update, and no part of it is for that Windows. */
    record NotForThatWindows() implements Found {}

    /**
     * The catalog does not hold the update, and hosts reported where its files are.
     *
     * @param files these files, at least one
     */
    record Reported(List<Payload> files) implements Found {
      /** Copies the list. */
      public Reported {
        files = List.copyOf(files);
      }
    }

    /** Nothing is known. */
    record Nothing() implements Found {}
  }

  /** What is known of the files that hosts of that Windows may need for an update. */
  public Found of(UpdateId update, VersionFacts windows) {
    Optional<UpdateLeaves> leaves = catalog.flatMap(c -> c.of(update, windows));
    if (leaves.isEmpty()) {
      List<Payload> files = reported(update);
      return files.isEmpty() ? new Found.Nothing() : new Found.Reported(files);
    }
    Collection<KbNumber> kbs = leaves.get().kbs();
    return leaves.get().leaves().isEmpty()
        ? new Found.NotForThatWindows()
        : new Found.Planned(
            leaves.get().kbs(),
            leaves.get().leaves().stream().map(leaf -> PayloadPlans.of(leaf, kbs)).toList());
  }

  /** The files that the reported URLs of an update name. */
  public List<Payload> reported(UpdateId update) {
    return hints.files(reportedUrls.getOrDefault(update, List.<String>of()));
  }
}
