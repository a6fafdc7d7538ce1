package io.wua.server.fleet.want;

import io.wua.core.download.plan.PayloadPlan;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Goes from what hosts wait for to files: through the catalog, the plan of each leaf, and what the
 * server has already. A URL that a host reported is asked only where the catalog knows nothing of
 * the update.
 */
public final class WantListing {
  private static final Comparator<WantedFile> MOST_WANTED_FIRST =
      Comparator.comparingInt(WantedFile::hosts)
          .reversed()
          .thenComparing(file -> file.payload().sha1().hex());

  private final boolean hasCatalog;
  private final UpdateFiles source;
  private final Predicate<URI> listed;
  private final Holdings holdings;

  private final Map<Sha1, Payload> files = new LinkedHashMap<>();
  private final Map<Sha1, Integer> hosts = new LinkedHashMap<>();
  private final Map<UpdateId, Set<Sha1>> needed = new LinkedHashMap<>();
  private final Map<UpdateId, Unmet> unmet = new LinkedHashMap<>();

  private WantListing(
      Optional<CatalogLeaves> catalog,
      Map<UpdateId, List<String>> reportedUrls,
      Predicate<URI> listed,
      Holdings holdings) {
    this.hasCatalog = catalog.isPresent();
    this.source = new UpdateFiles(catalog, reportedUrls, listed);
    this.listed = listed;
    this.holdings = holdings;
  }

  /**
   * Sorts out what hosts wait for.
   *
   * @param demands what they wait for
   * @param catalog what the catalog tells; empty where the server has none
   * @param reportedUrls URLs that hosts reported, of the updates that the catalog may not hold
   * @param listed whether a URL is on the list of Microsoft's hosts
   * @param holdings what the server has
   */
  public static WantList of(
      Collection<Demand> demands,
      Optional<CatalogLeaves> catalog,
      Map<UpdateId, List<String>> reportedUrls,
      Predicate<URI> listed,
      Holdings holdings) {
    WantListing listing = new WantListing(catalog, reportedUrls, listed, holdings);
    demands.forEach(listing::take);
    return listing.done();
  }

  private void take(Demand demand) {
    UpdateFiles.Found found = source.of(demand.update(), demand.windows());
    if (found instanceof UpdateFiles.Found.Planned planned) {
      planned.plans().forEach(plan -> take(demand, planned.kbs(), plan));
    } else if (found instanceof UpdateFiles.Found.Reported reported) {
      reported.files().forEach(file -> want(demand, file));
    } else if (found instanceof UpdateFiles.Found.NotForThatWindows) {
      fail(demand, Unmet.Reason.NOT_FOR_ITS_WINDOWS, notFor(demand.windows()));
    } else {
      unknown(demand);
    }
  }

  private static String notFor(VersionFacts windows) {
    return "no part of it is for Windows "
        + windows.version().map(Object::toString).orElse("of that architecture")
        + ": look at what these hosts report";
  }

  private void unknown(Demand demand) {
    if (hasCatalog) {
      fail(
          demand,
          Unmet.Reason.NOT_IN_CATALOG,
          "the catalog of the server does not hold that revision: the host scanned another one");
    } else {
      fail(
          demand,
          Unmet.Reason.NO_CATALOG,
          "the server has no catalog yet: wua server refresh, or wua server import FILE");
    }
  }

  private void take(Demand demand, List<KbNumber> kbs, PayloadPlan plan) {
    if (plan instanceof PayloadPlan.None none) {
      if (kbs.stream().noneMatch(holdings.imported()::contains)) {
        fail(demand, Unmet.Reason.NO_PLAN, none.reason().sentence());
      }
      return;
    }
    plan.files().forEach(file -> want(demand, file));
  }

  private void want(Demand demand, Payload file) {
    needed.computeIfAbsent(demand.update(), id -> new HashSet<>()).add(file.sha1());
    files.putIfAbsent(file.sha1(), file);
    hosts.merge(file.sha1(), demand.hosts(), Integer::sum);
  }

  private void fail(Demand demand, Unmet.Reason reason, String detail) {
    unmet.merge(
        demand.update(),
        new Unmet(demand.update(), demand.hosts(), reason, detail),
        (one, other) -> new Unmet(one.update(), one.hosts() + other.hosts(), reason, detail));
  }

  private WantList done() {
    Set<Sha1> lacking = new HashSet<>(files.keySet());
    lacking.removeAll(holdings.contents());
    List<WantedFile> wanted = new ArrayList<>();
    Set<Sha1> nowhere = new HashSet<>();
    for (Sha1 sha1 : lacking) {
      Payload file = files.get(sha1);
      if (file != null && file.url().filter(listed).isPresent()) {
        wanted.add(new WantedFile(file, hosts.getOrDefault(sha1, 1)));
      } else {
        nowhere.add(sha1);
      }
    }
    needed.forEach((update, contents) -> failWithout(update, contents, nowhere));
    wanted.sort(MOST_WANTED_FIRST);
    Set<UpdateId> complete = complete(lacking);
    Set<UpdateId> incomplete = new HashSet<>(needed.keySet());
    incomplete.removeAll(complete);
    return new WantList(wanted, List.copyOf(unmet.values()), complete, incomplete);
  }

  private void failWithout(UpdateId update, Set<Sha1> contents, Set<Sha1> nowhere) {
    contents.stream()
        .filter(nowhere::contains)
        .findFirst()
        .ifPresent(
            sha1 -> {
              String name = files.containsKey(sha1) ? files.get(sha1).name() : sha1.hex();
              String detail =
                  "the catalog gives no address of " + name + " on a listed host of Microsoft's";
              int waiting = hosts.getOrDefault(sha1, 1);
              unmet.putIfAbsent(update, new Unmet(update, waiting, Unmet.Reason.NO_URL, detail));
            });
  }

  private Set<UpdateId> complete(Set<Sha1> lacking) {
    Set<UpdateId> complete = new HashSet<>();
    needed.forEach(
        (update, contents) -> {
          boolean all = contents.stream().noneMatch(lacking::contains);
          if (all && !isUnmet(update)) {
            complete.add(update);
          }
        });
    return complete;
  }

  /** Hosts that can never have an update do not keep it from being complete. */
  private boolean isUnmet(UpdateId update) {
    Unmet found = unmet.get(update);
    return found != null && found.reason() != Unmet.Reason.NOT_FOR_ITS_WINDOWS;
  }
}
