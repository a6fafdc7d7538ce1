package io.wua.server.store.registration;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.registration.RegistrationReason;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.AuditTable;
import io.wua.server.store.host.HostLine;
import io.wua.server.store.host.HostTable;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What approvers do with hosts, each with a row of the audit. */
public final class ApprovalStore {
  private final Transactions transactions;

  /** Hosts of that database. */
  public ApprovalStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Accepts a key: the host is registered under it from now on, and under no other.
   *
   * @param key the fingerprint that the approver has compared
   * @param by the approver
   * @return whether that key was asking
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean accept(HostId host, Sha256 key, String by, Instant at)
      throws PassingFaultException {
    return transactions.write(handle -> accept(handle, host, key, by, at));
  }

  private static boolean accept(Handle handle, HostId host, Sha256 key, String by, Instant at) {
    Optional<HostLine> line = HostTable.lock(handle, host);
    Optional<CandidateTable.Candidate> candidate = CandidateTable.find(handle, host, key);
    if (line.isEmpty() || candidate.isEmpty()) {
      return false;
    }
    HostIdentity.register(
        handle,
        host,
        key,
        candidate.get().certificate(),
        candidate.get().computerFqdn(),
        Optional.empty(),
        at);
    CandidateTable.remove(handle, host, key);
    String reason = RegistrationReason.APPROVED.sentence() + " Key " + key + ".";
    AuditTable.add(handle, at, by, "register", host.text(), "registered", reason);
    return true;
  }

  /**
   * Turns a key away, for as long as nobody accepts it. A host that is registered under this key
   * may no longer report.
   *
   * @param by the approver
   * @return whether that key was asking or registered
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean refuse(HostId host, Sha256 key, String by, Instant at)
      throws PassingFaultException {
    return transactions.write(handle -> refuse(handle, host, key, by, at));
  }

  private static boolean refuse(Handle handle, HostId host, Sha256 key, String by, Instant at) {
    Optional<HostLine> line = HostTable.lock(handle, host);
    if (line.isEmpty()) {
      return false;
    }
    boolean registered = line.get().key().filter(key::equals).isPresent();
    if (registered) {
      HostIdentity.unregister(handle, host, at);
    } else if (CandidateTable.find(handle, host, key).isEmpty()) {
      return false;
    }
    CandidateTable.refuse(handle, host, key, at);
    if (line.get().key().isEmpty()) {
      HostIdentity.state(handle, host, HostState.REFUSED);
    }
    String reason = RegistrationReason.KEY_REFUSED.sentence() + " Key " + key + ".";
    AuditTable.add(handle, at, by, "register", host.text(), "refused", reason);
    return true;
  }

  /**
   * Keeps the certificate that the server issued for the registered key.
   *
   * @param certificate PEM
   * @param serial its serial number, hexadecimal
   * @return whether the host is registered under that key
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean issued(HostId host, Sha256 key, String certificate, String serial)
      throws PassingFaultException {
    return transactions.write(
        handle -> {
          boolean same =
              HostTable.lock(handle, host).flatMap(HostLine::key).filter(key::equals).isPresent();
          if (same) {
            HostIdentity.issued(handle, host, certificate, serial);
          }
          return same;
        });
  }

  /**
   * Says that a host is one machine after all, or again.
   *
   * @param by who has looked
   * @throws PassingFaultException where the database cannot do it now
   */
  public void clearSuspicion(HostId host, String by, Instant at) throws PassingFaultException {
    transactions.write(
        handle -> {
          HostIdentity.clearSuspicion(handle, host);
          AuditTable.add(handle, at, by, "watch", host.text(), "cleared", "By hand.");
          return true;
        });
  }
}
