package io.wua.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.core.failure.WuaException;
import io.wua.core.report.HostIdentity;
import io.wua.core.update.Sha256;
import io.wua.http.identity.HostKeys;
import io.wua.http.wire.status.ChangedSections;
import io.wua.http.wire.status.Sections;
import io.wua.http.wire.status.StatusBody;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.store.ServerStore;
import io.wua.server.store.connect.DatabaseSettings;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Hosts of a few builds of Windows. Those of one build share key, certificate and name, as making
 * thousands of keys takes hours; the server checks each report all the same.
 */
final class PretendFleet {
  private static final int BUILDS = 4;
  private static final int REVISION = 10;

  private final int hosts;
  private final List<Group> groups;

  private record Group(HostKeys keys, String fqdn, WindowsBuild build) {}

  private PretendFleet(int hosts, List<Group> groups) {
    this.hosts = hosts;
    this.groups = groups;
  }

  /**
   * Makes keys and what is reported.
   *
   * @param folder where the keys are kept
   * @param hosts how many
   * @param updates how many updates each reports
   */
  static PretendFleet make(Path folder, int hosts, int updates) throws WuaException {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < BUILDS; i++) {
      String fqdn = "build-" + i + ".benchmark.example";
      HostKeys keys =
          HostKeys.open(
              folder.resolve("key-" + i), new HostIdentity(fqdn, fqdn), Clock.systemUTC());
      groups.add(new Group(keys, fqdn, WindowsBuild.of(i, fqdn, updates)));
    }
    return new PretendFleet(hosts, groups);
  }

  private Group group(int host) {
    return groups.get(host % BUILDS);
  }

  private static String uuid(int host) {
    return "BENCHMARK-" + host;
  }

  /** Each asks from another address, by what the proxy says: one alone would ask too often. */
  private static String address(int host) {
    return "10.1." + host / 256 + "." + host % 256;
  }

  /** Registers all of them, through the store. */
  void register(DatabaseSettings database) throws WuaException {
    try (ServerStore store = ServerStore.open(database, RegistrationRules.of(true))) {
      for (int host = 0; host < hosts; host++) {
        RegistrationOutcome outcome =
            store.registrations().register(registration(host), new Proof.None());
        if (!(outcome instanceof RegistrationOutcome.Registered)) {
          throw new IllegalStateException(uuid(host) + " was not registered: " + outcome);
        }
      }
    }
  }

  private Registration registration(int host) {
    Group group = group(host);
    Sha256 key = sha256(group.keys().certificate().publicKey().getEncoded());
    String info = "{\"" + Sections.COMPUTER_FQDN + "\":\"" + group.fqdn() + "\"}";
    HostReport report =
        new HostReport(
            new HostId(uuid(host)),
            Optional.of(key),
            1,
            sha256(uuid(host).getBytes(UTF_8)),
            Instant.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(Sections.HOST_INFO, info),
            Optional.empty(),
            Optional.empty(),
            Map.of(Sections.HOST_INFO, "registered"));
    return new Registration(report, key, group.keys().certificatePem(), group.fqdn());
  }

  private static Sha256 sha256(byte[] bytes) {
    try {
      return new Sha256(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The first reports: every section. */
  List<SignedReport> full() {
    return reports(REVISION, host -> group(host).build().first());
  }

  /** The second reports: rows of the host, some of which changed, and its status. */
  List<SignedReport> changed() {
    return reports(REVISION + 1, host -> group(host).build().later());
  }

  /** The third reports: nothing has changed. */
  List<SignedReport> unchanged() {
    return reports(REVISION + 2, host -> new ChangedSections(Map.of(), Map.of()));
  }

  private List<SignedReport> reports(long revision, IntFunction<ChangedSections> sections) {
    return IntStream.range(0, hosts)
        .parallel()
        .mapToObj(host -> report(host, revision, sections.apply(host)))
        .toList();
  }

  private SignedReport report(int host, long revision, ChangedSections sections) {
    try {
      return SignedReport.of(
          StatusBody.of(uuid(host), revision, sections), group(host).keys(), address(host));
    } catch (WuaException e) {
      throw new IllegalStateException("keys of our own sign", e);
    }
  }
}
