package io.wua.benchmarks.want;

import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.listing.ListFilter;
import io.wua.catalog.listing.ListOrder;
import io.wua.catalog.listing.ListQuery;
import io.wua.catalog.listing.ListedUpdate;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateFacts;
import io.wua.server.fleet.report.UpdateNames;
import io.wua.server.store.ServerStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Hosts of some builds of Windows that reported updates of a catalog, some of them wanted. */
final class WaitingFleet {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final int BUILDS = 20;

  private final ServerStore store;
  private final List<UpdateId> updates;
  private final int each;
  private final int waiting;

  /**
   * A fleet of nobody.
   *
   * @param each how many updates a host reports
   * @param waiting how many of these it waits for
   */
  WaitingFleet(ServerStore store, OfflineCatalog catalog, int each, int waiting) {
    this.store = store;
    this.each = each;
    this.waiting = waiting;
    ListQuery query = new ListQuery(ListFilter.everything(), ListOrder.DATE, 50 * each, 1);
    this.updates = catalog.list(query).updates().stream().map(ListedUpdate::id).toList();
  }

  /** Registers hosts, which report. */
  void join(int hosts) {
    for (int host = 0; host < hosts; host++) {
      RegistrationOutcome outcome =
          store
              .registrations()
              .register(
                  new Registration(report(host), digest(host), "PEM", "host-" + host + ".example"),
                  new Proof.None());
      if (!(outcome instanceof RegistrationOutcome.Registered)) {
        throw new IllegalStateException("host " + host + " was not registered: " + outcome);
      }
    }
  }

  /** How many different updates the fleet reports. */
  int different() {
    return updates.size();
  }

  private HostReport report(int host) {
    List<ReportedRow> rows = new ArrayList<>();
    List<ReportedUpdate> described = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(host % BUILDS);
    int from = random.nextInt(Math.max(1, updates.size() - each));
    for (UpdateId id : updates.subList(from, Math.min(updates.size(), from + each))) {
      rows.add(row(id, rows.size() >= waiting));
      described.add(described(id));
    }
    String version = "10.0.226" + (10 + host % BUILDS) + "." + (1_000 + host % 3);
    return new HostReport(
        new HostId("WAITING-" + host),
        Optional.of(digest(host)),
        1,
        digest(host),
        NOON,
        Optional.of("en"),
        Optional.of("PENDING_UPDATES"),
        Optional.of(
            new VersionFacts(
                Optional.of(DottedVersion.parse(version)), Optional.of(Architecture.AMD64))),
        Map.of(),
        Optional.of(described),
        Optional.of(rows),
        Map.of());
  }

  private static Sha256 digest(int host) {
    return new Sha256(String.format("%064x", host));
  }

  private static ReportedRow row(UpdateId id, boolean installed) {
    return new ReportedRow(
        id,
        Optional.of(installed ? "OK" : "PENDING"),
        Optional.of(true),
        Optional.of(installed),
        Optional.of(true),
        Optional.of(false),
        Optional.of(false),
        Optional.empty(),
        Optional.of(false),
        Optional.empty(),
        Optional.of("[]"));
  }

  private static ReportedUpdate described(UpdateId id) {
    Optional<String> none = Optional.empty();
    return new ReportedUpdate(
        id,
        new UpdateNames("Update " + id, none, none),
        new UpdateFacts(
            "Software",
            none,
            none,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            none,
            none,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            none,
            none,
            none,
            none,
            none,
            none,
            none),
        Map.of());
  }
}
