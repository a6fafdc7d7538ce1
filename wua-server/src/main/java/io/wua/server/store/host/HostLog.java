package io.wua.server.store.host;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.attempt.Attempt;
import io.wua.server.fleet.attempt.AttemptKind;
import io.wua.server.fleet.attempt.AttemptOutcome;
import io.wua.server.fleet.attempt.CloneEvidence;
import io.wua.server.fleet.attempt.CloneWatch;
import io.wua.server.fleet.report.HostReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The log of one host within a transaction: what came before, and what is added now. */
public final class HostLog {
  private final Handle handle;
  private final HostLine host;
  private final List<Attempt> before;

  private HostLog(Handle handle, HostLine host, List<Attempt> before) {
    this.handle = handle;
    this.host = host;
    this.before = before;
  }

  /** Reads the log of a locked host. */
  public static HostLog of(Handle handle, HostLine host) {
    return new HostLog(handle, host, AttemptTable.kept(handle, host.id()));
  }

  /** The bodies that were taken or found stale; one that waits for an approver may come again. */
  public Set<Sha256> remembered() {
    return before.stream()
        .filter(a -> a.outcome() != AttemptOutcome.PENDING)
        .map(Attempt::digest)
        .collect(Collectors.toSet());
  }

  /**
   * Adds an attempt, and marks the host where it shows that two machines share its uuid.
   *
   * @param key SHA-256 of the public key that signed the body
   */
  public void add(
      AttemptKind kind,
      HostReport report,
      Optional<Sha256> key,
      AttemptOutcome outcome,
      String detail) {
    Attempt attempt =
        new Attempt(
            host.attempts() + 1,
            report.receivedOn(),
            kind,
            report.revision(),
            report.digest(),
            key,
            outcome,
            detail);
    AttemptTable.add(handle, host.id(), attempt);
    if (!host.suspected()) {
      List<Attempt> watched = new ArrayList<>(before);
      watched.add(attempt);
      watched.removeIf(a -> a.number() < host.watchedFrom());
      CloneWatch.over(watched).ifPresent(evidence -> suspect(evidence, report));
    }
  }

  private void suspect(CloneEvidence evidence, HostReport report) {
    HostTable.suspect(handle, host.id(), evidence.sentence());
    AuditTable.add(
        handle,
        report.receivedOn(),
        "server",
        "watch",
        host.id().text(),
        "clone suspected",
        evidence.sentence());
  }
}
