package io.wua.server.store.registration;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.attempt.AttemptKind;
import io.wua.server.fleet.attempt.AttemptOutcome;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.ProofCheck;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.registration.RegistrationDecision;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.registration.RegistrationReason;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.AuditTable;
import io.wua.server.store.host.HostLine;
import io.wua.server.store.host.HostLog;
import io.wua.server.store.host.HostTable;
import io.wua.server.store.report.ReportWriter;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Registers hosts, one transaction each, with a row of the audit for each decision. */
public final class RegistrationStore {
  private final Transactions transactions;
  private final AccountStore accounts;
  private final RegistrationRules rules;

  /**
   * Registers into that database.
   *
   * @param accounts who may vouch for hosts
   * @param rules who is registered
   */
  public RegistrationStore(
      Transactions transactions, AccountStore accounts, RegistrationRules rules) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.rules = rules;
  }

  /** Decides, and takes the report in the body of a host that is registered. */
  public RegistrationOutcome register(Registration registration, Proof proof) {
    Optional<ProofCheck> checked;
    try {
      checked = outsideTransaction(proof);
    } catch (PassingFaultException e) {
      return new RegistrationOutcome.Later(e.later());
    }
    return transactions.write(
        handle -> register(handle, registration, proof, checked), RegistrationOutcome.Later::new);
  }

  /** Hashing a password takes long: no lock is held meanwhile. */
  private Optional<ProofCheck> outsideTransaction(Proof proof) throws PassingFaultException {
    if (proof instanceof Proof.Basic basic) {
      return Optional.of(
          accounts.mayRegister(basic.account(), basic.password())
              ? good(RegistrationReason.ACCOUNT)
              : new ProofCheck.Bad(RegistrationReason.BAD_CREDENTIALS));
    }
    if (proof instanceof Proof.Kerberos) {
      return Optional.of(good(RegistrationReason.KERBEROS));
    }
    return proof instanceof Proof.None ? Optional.of(new ProofCheck.Absent()) : Optional.empty();
  }

  private static ProofCheck good(RegistrationReason reason) {
    return new ProofCheck.Good(reason, Optional.empty());
  }

  private RegistrationOutcome register(
      Handle handle, Registration registration, Proof proof, Optional<ProofCheck> checked) {
    HostId id = registration.report().host();
    Sha256 key = registration.fingerprint();
    Instant at = registration.report().receivedOn();
    // Made before anything is decided: of two that bring one new uuid, the second sees the first.
    HostLine host = HostTable.lockOrCreate(handle, id, registration.computerFqdn(), at);
    Optional<CandidateTable.Candidate> candidate = CandidateTable.find(handle, id, key);
    RegistrationRules.Known known =
        new RegistrationRules.Known(
            host.key(),
            candidate.filter(c -> !c.refused()).isPresent(),
            candidate.filter(CandidateTable.Candidate::refused).isPresent(),
            CandidateTable.of(handle, id));
    RegistrationDecision decision =
        rules.decide(
            known,
            key,
            () -> checked.orElseGet(() -> useToken(handle, proof, at)),
            () -> CandidateTable.waiting(handle));
    if (decision instanceof RegistrationDecision.Accept accept) {
      return accept(handle, registration, proof, accept, host);
    }
    if (decision instanceof RegistrationDecision.Wait wait) {
      return keepWaiting(handle, registration, wait.reason(), known.keyWaits(), host);
    }
    HostTable.dropStranger(handle, host);
    audit(handle, registration, actor(proof), "refused", decision.reason());
    return new RegistrationOutcome.Refused(decision.reason());
  }

  private static ProofCheck useToken(Handle handle, Proof proof, Instant at) {
    if (proof instanceof Proof.Token token) {
      return TokenTable.use(handle, token.hash(), at);
    }
    throw new IllegalStateException("only tokens are checked within the transaction");
  }

  private static RegistrationOutcome accept(
      Handle handle,
      Registration registration,
      Proof proof,
      RegistrationDecision.Accept accept,
      HostLine before) {
    HostId id = before.id();
    HostLog log = HostLog.of(handle, before);
    boolean known = accept.reason() == RegistrationReason.SAME_KEY;
    if (known && log.remembered().contains(registration.report().digest())) {
      return new RegistrationOutcome.Registered(
          RegistrationReason.REPLAYED, report(handle, registration, before, log));
    }
    if (known) {
      HostIdentity.renew(handle, id, registration.computerFqdn());
    } else {
      HostIdentity.register(
          handle,
          id,
          registration.fingerprint(),
          registration.certificate(),
          registration.computerFqdn(),
          accept.group(),
          registration.report().receivedOn());
      CandidateTable.remove(handle, id, registration.fingerprint());
    }
    audit(handle, registration, actor(proof), "registered", accept.reason());
    HostLine now = HostTable.lock(handle, id).orElseThrow();
    return new RegistrationOutcome.Registered(
        accept.reason(), report(handle, registration, now, log));
  }

  /** A host that registers counts its revisions anew. */
  private static ReportOutcome.Answered report(
      Handle handle, Registration registration, HostLine host, HostLog log) {
    return new ReportWriter(handle, host, log, AttemptKind.REGISTRATION)
        .take(registration.report(), -1, Optional.of(registration.fingerprint()));
  }

  /** A key that waits already changes nothing by asking again. */
  private static RegistrationOutcome keepWaiting(
      Handle handle,
      Registration registration,
      RegistrationReason reason,
      boolean waits,
      HostLine host) {
    if (!waits) {
      CandidateTable.add(handle, registration);
      HostLog.of(handle, host)
          .add(
              AttemptKind.REGISTRATION,
              registration.report(),
              Optional.of(registration.fingerprint()),
              AttemptOutcome.PENDING,
              reason.sentence());
      audit(handle, registration, "server", "waiting", reason);
    }
    return new RegistrationOutcome.Waiting(reason);
  }

  private static String actor(Proof proof) {
    if (proof instanceof Proof.Basic basic) {
      return basic.account();
    }
    return proof instanceof Proof.Kerberos kerberos ? kerberos.principal() : "server";
  }

  private static void audit(
      Handle handle,
      Registration registration,
      String actor,
      String outcome,
      RegistrationReason reason) {
    AuditTable.add(
        handle,
        registration.report().receivedOn(),
        actor,
        "register",
        registration.report().host().text(),
        outcome,
        reason.sentence() + " Key " + registration.fingerprint() + ".");
  }
}
