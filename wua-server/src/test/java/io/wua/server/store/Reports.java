package io.wua.server.store;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ListedKind;
import io.wua.server.fleet.report.ReportedRow;
import io.wua.server.fleet.report.ReportedUpdate;
import io.wua.server.fleet.report.UpdateFacts;
import io.wua.server.fleet.report.UpdateNames;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Reports and registrations for tests, with as little said as the tests need. */
final class Reports {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private Reports() {}

  static Sha256 key(int number) {
    return new Sha256(String.format("%064x", 0xabc000 + number));
  }

  static Sha256 digest(long number) {
    return new Sha256(String.format("%064x", number));
  }

  static UpdateId id(int number) {
    return new UpdateId(new UUID(0x1234_0000_4000L, number), 200);
  }

  static ReportedUpdate update(int number) {
    return update(
        number, new UpdateNames("Update " + number, Optional.of("Windows 11"), security()));
  }

  private static Optional<String> security() {
    return Optional.of("Security Updates");
  }

  static ReportedUpdate update(int number, UpdateNames names, String... urls) {
    Map<ListedKind, SortedSet<String>> lists = new EnumMap<>(ListedKind.class);
    lists.put(ListedKind.KB, new TreeSet<>(List.of("50" + (10_000 + number))));
    lists.put(ListedKind.REPORTED_URL, new TreeSet<>(List.of(urls)));
    return new ReportedUpdate(id(number), names, facts("Important"), lists);
  }

  static UpdateFacts facts(String severity) {
    Optional<String> none = Optional.empty();
    return new UpdateFacts(
        "Software",
        Optional.of(severity).filter(s -> !s.isEmpty()),
        Optional.of("2026-11-10T18:00:00"),
        Optional.of(1_000L),
        Optional.of(5_000_000_000L),
        Optional.of(false),
        none,
        none,
        Optional.empty(),
        Optional.of(false),
        Optional.of(true),
        none,
        none,
        Optional.of("https://support.microsoft.com/"),
        none,
        none,
        none,
        none);
  }

  static ReportedRow row(int number, String status) {
    return new ReportedRow(
        id(number),
        Optional.of(status),
        Optional.of(true),
        Optional.of(status.equals("OK")),
        Optional.of(true),
        Optional.of(false),
        Optional.empty(),
        Optional.empty(),
        Optional.of(false),
        Optional.empty(),
        Optional.of("[]"));
  }

  /** A report that is still being written. */
  static final class Draft {
    private final HostId host;
    private final long revision;
    private Sha256 digest;
    private Optional<Sha256> signer = Optional.of(key(1));
    private Instant at = NOON;
    private Optional<String> language = Optional.of("en");
    private Optional<String> status = Optional.empty();
    private Optional<VersionFacts> windows = Optional.empty();
    private final Map<String, String> sections = new TreeMap<>();
    private final Map<String, String> hashes = new TreeMap<>();
    private Optional<List<ReportedUpdate>> updates = Optional.empty();
    private Optional<List<ReportedRow>> rows = Optional.empty();

    private Draft(HostId host, long revision) {
      this.host = host;
      this.revision = revision;
      this.digest = digest(Math.abs((long) host.hashCode()) * 1_000_000 + revision);
    }

    Draft signedBy(Sha256 key) {
      signer = Optional.of(key);
      return this;
    }

    Draft digested(Sha256 body) {
      digest = body;
      return this;
    }

    Draft at(Instant when) {
      at = when;
      return this;
    }

    Draft in(String tag) {
      language = Optional.of(tag).filter(t -> !t.isEmpty());
      return this;
    }

    Draft runs(String version, Architecture processor) {
      windows =
          Optional.of(
              new VersionFacts(Optional.of(DottedVersion.parse(version)), Optional.of(processor)));
      return section("host_info", "{\"windows_version\":\"" + version + "\"}");
    }

    Draft status(String word) {
      status = Optional.of(word);
      return section("waptwua_status", "{\"status\":\"" + word + "\"}");
    }

    Draft section(String name, String body) {
      sections.put(name, body);
      hashes.put(name, "hash of " + body.hashCode());
      return this;
    }

    Draft updates(ReportedUpdate... described) {
      return updates(List.of(described));
    }

    Draft updates(List<ReportedUpdate> described) {
      updates = Optional.of(described);
      hashes.put(HostReport.UPDATES, "hash of " + described.hashCode());
      return this;
    }

    Draft rows(ReportedRow... reported) {
      return rows(List.of(reported));
    }

    Draft rows(List<ReportedRow> reported) {
      rows = Optional.of(reported);
      hashes.put(HostReport.ROWS, "hash of " + reported.hashCode());
      return this;
    }

    HostReport done() {
      return new HostReport(
          host, signer, revision, digest, at, language, status, windows, sections, updates, rows,
          hashes);
    }

    Registration registration() {
      return new Registration(
          done(), signer.orElseThrow(), "PEM of " + signer.orElseThrow(), host + ".example");
    }
  }

  static Draft of(HostId host, long revision) {
    return new Draft(host, revision);
  }
}
