package io.wua.core.report.exchange;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host remembers of its server from one run to the next.
 *
 * @param hashes of the sections that the server holds, as it last told
 * @param revision of the last report, which grows with each
 * @param lastExternalIp the address from which the server last saw this host come
 * @param registrations the registrations since the server last took a report
 */
public record ServerMemory(
    Map<String, String> hashes,
    long revision,
    Optional<String> lastExternalIp,
    RegistrationTries registrations) {
  /** Copies the map and refuses nulls. */
  public ServerMemory {
    Objects.requireNonNull(lastExternalIp, "lastExternalIp");
    Objects.requireNonNull(registrations, "registrations");
    hashes = Map.copyOf(hashes);
  }

  /** A host that never spoke with its server. */
  public static ServerMemory none() {
    return new ServerMemory(Map.of(), 0, Optional.empty(), RegistrationTries.none());
  }

  /** The same with the hashes that the server told. */
  public ServerMemory knowing(Map<String, String> told) {
    return new ServerMemory(told, revision, lastExternalIp, registrations);
  }

  /** The same with the next revision, for the report that is about to be sent. */
  public ServerMemory next() {
    return new ServerMemory(hashes, revision + 1, lastExternalIp, registrations);
  }

  /** The same seen from that address; the old one where the server does not say. */
  public ServerMemory seenFrom(Optional<String> address) {
    return new ServerMemory(hashes, revision, address.or(() -> lastExternalIp), registrations);
  }

  /** The same with other registrations. */
  public ServerMemory with(RegistrationTries tries) {
    return new ServerMemory(hashes, revision, lastExternalIp, tries);
  }
}
