package io.wua.server.fleet.collect;

import io.wua.core.host.VersionFacts;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.want.CatalogLeaves;
import io.wua.server.fleet.want.Demand;
import io.wua.server.fleet.want.UpdateFiles;
import io.wua.server.fleet.want.UpdateFiles.Found;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Goes from what hosts report to the contents that they need. In doubt a content is needed: where
 * the catalog says that an update is not for the Windows of a host that reports it as not
 * installed, the host is believed.
 */
public final class NeedListing {
  private static final VersionFacts ANY_WINDOWS =
      new VersionFacts(Optional.empty(), Optional.empty());

  private final FleetReports reports;
  private final UpdateFiles source;

  private final Set<Sha1> contents = new HashSet<>();
  private final Set<KbNumber> kbs = new HashSet<>();
  private final Set<UpdateId> unresolved = new HashSet<>();
  private final Set<UUID> unresolvedGuids = new HashSet<>();
  private final Set<KbNumber> unresolvedKbs = new HashSet<>();

  private NeedListing(FleetReports reports, CatalogLeaves catalog) {
    this.reports = reports;
    // What is kept is not fetched: any URL counts that names a content.
    this.source = new UpdateFiles(Optional.of(catalog), reports.urls(), url -> true);
  }

  /** What these hosts need, by that catalog. */
  public static FleetNeeds of(FleetReports reports, CatalogLeaves catalog) {
    NeedListing listing = new NeedListing(reports, catalog);
    reports.needed().forEach(listing::need);
    return new FleetNeeds(listing.contents, listing.kbs, listing.unresolved, listing.idle());
  }

  private void need(Demand demand) {
    UpdateId update = demand.update();
    Set<KbNumber> reportedKbs = reports.kbs().getOrDefault(update, Set.of());
    kbs.addAll(reportedKbs);
    Found found = source.of(update, demand.windows());
    if (found instanceof Found.NotForThatWindows) {
      found = source.of(update, ANY_WINDOWS);
    }
    // Hosts of WAPT fetch what their URLs name, also parts that no plan of ours has.
    source.reported(update).stream().map(Payload::sha1).forEach(contents::add);
    if (found instanceof Found.Planned planned) {
      contents.addAll(planned.contents());
      kbs.addAll(planned.kbs());
    } else if (found instanceof Found.Nothing) {
      unresolved.add(update);
      unresolvedGuids.add(update.guid());
      unresolvedKbs.addAll(reportedKbs);
    }
  }

  /** What is known to belong to updates that nobody needs, and to nothing else. */
  private Set<Sha1> idle() {
    Set<Sha1> idle = new HashSet<>();
    Set<Sha1> doubtful = new HashSet<>(contents);
    for (UpdateId update : reports.reported()) {
      if (source.of(update, ANY_WINDOWS) instanceof Found.Planned planned) {
        (isAkin(update, planned) ? doubtful : idle).addAll(planned.contents());
      }
    }
    idle.removeAll(doubtful);
    return idle;
  }

  /** Another revision of an unresolved update may have the same files, and so may its KB number. */
  private boolean isAkin(UpdateId update, Found.Planned planned) {
    return unresolvedGuids.contains(update.guid())
        || planned.kbs().stream().anyMatch(unresolvedKbs::contains);
  }
}
