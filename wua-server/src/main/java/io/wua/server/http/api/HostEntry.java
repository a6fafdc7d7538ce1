package io.wua.server.http.api;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.reading.HostDetails;
import io.wua.server.fleet.reading.HostSummary;
import java.time.Instant;
import java.util.Optional;

/**
 * A host as the read API tells it; what is unknown is null there.
 *
 * @param uuid its identity
 * @param state PENDING, REGISTERED or REFUSED
 * @param computerFqdn its name
 * @param group the group of the token that it came with
 * @param waptwuaStatus its status as last reported
 * @param registeredOn when its key was registered
 * @param lastSeenOn when it was last heard
 * @param cloneEvidence why it may be two machines
 * @param fingerprint SHA-256 of its public key; told of a single host alone
 * @param issuedSerial serial number of its certificate; told of a single host alone
 */
record HostEntry(
    String uuid,
    String state,
    String computerFqdn,
    Optional<String> group,
    Optional<String> waptwuaStatus,
    Optional<String> registeredOn,
    Optional<String> lastSeenOn,
    Optional<String> cloneEvidence,
    Optional<String> fingerprint,
    Optional<String> issuedSerial) {
  static HostEntry of(HostSummary host) {
    return of(host, Optional.empty(), Optional.empty());
  }

  static HostEntry of(HostDetails host) {
    return of(
        host.summary(),
        host.credentials().fingerprint().map(Sha256::hex),
        host.credentials().issuedSerial());
  }

  private static HostEntry of(
      HostSummary host, Optional<String> fingerprint, Optional<String> serial) {
    return new HostEntry(
        host.id().text(),
        host.state().name(),
        host.computerFqdn(),
        host.group(),
        host.wuaStatus(),
        host.registeredOn().map(Instant::toString),
        host.lastSeenOn().map(Instant::toString),
        host.cloneEvidence(),
        fingerprint,
        serial);
  }
}
