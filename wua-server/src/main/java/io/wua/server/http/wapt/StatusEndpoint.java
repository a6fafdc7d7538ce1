package io.wua.server.http.wapt;

import io.javalin.http.Context;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.status.StatusBody;
import io.wua.http.wire.status.StatusResult;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.reading.HostCredentials;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOutcome;
import java.time.InstantSource;
import java.util.Optional;

/** {@code POST /update_host}: a registered host tells what has changed. */
final class StatusEndpoint {
  private static final String REGISTER = "Register this host.";

  private final HostRecords records;
  private final WaptPolicy policy;
  private final InstantSource clock;
  private final WireJson json;

  StatusEndpoint(HostRecords records, WaptPolicy policy, InstantSource clock) {
    this.records = records;
    this.policy = policy;
    this.clock = clock;
    this.json = new WireJson(policy.json());
  }

  void answer(Context context) throws WuaException {
    long start = System.nanoTime();
    Optional<Incoming> read = Incoming.read(context, policy, false);
    if (read.isEmpty()) {
      Answers.tooOften(context);
      return;
    }
    Incoming incoming = read.get();
    Optional<HostCredentials> known = records.find(incoming.host());
    if (known.isEmpty() || known.get().state() != HostState.REGISTERED) {
      turnAway(context, known.map(HostCredentials::state));
      return;
    }
    Optional<HostKey> signer = signer(incoming, known.get());
    boolean unsigned = incoming.signature().isEmpty() && policy.unsignedReports();
    if (signer.isEmpty() && !unsigned) {
      Answers.mustRegister(
          context,
          "The body is not signed with the registered key of this host. " + REGISTER,
          "ewaptauthenticationfailure");
      return;
    }
    StatusBody body =
        StatusBody.read(json.readObject("The status of a host", incoming.body().open()));
    HostReport report =
        ReportReading.of(
            body,
            signer.map(HostKey::fingerprint),
            incoming.body().digest(),
            clock.instant(),
            policy.json());
    answer(context, report, records.apply(report), start);
  }

  private static Optional<HostKey> signer(Incoming incoming, HostCredentials known)
      throws WuaException {
    if (known.certificate().isEmpty() || incoming.signature().isEmpty()) {
      return Optional.empty();
    }
    HostKey key = HostKey.ofPem(known.certificate().get());
    boolean names = key.names(incoming.host().text(), Optional.of(known.computerFqdn()));
    return names && incoming.isSignedBy(key) ? Optional.of(key) : Optional.empty();
  }

  /** A stranger registers; a host that waits, or was turned away, gains nothing by it. */
  private static void turnAway(Context context, Optional<HostState> state) {
    if (state.isEmpty()) {
      Answers.mustRegister(
          context, "The server does not know this host. " + REGISTER, "ewaptmissinghostdata");
      return;
    }
    switch (state.get()) {
      case PENDING -> {
        Answers.retryAfter(context, Answers.APPROVAL);
        Answers.refused(context, 403, "The key of this host waits for an approver.");
      }
      case REFUSED -> Answers.refused(context, 403, "The key of this host was turned away.");
      case REGISTERED ->
          Answers.mustRegister(
              context, "This host has another key now. " + REGISTER, "ewaptauthenticationfailure");
    }
  }

  private static void answer(
      Context context, HostReport report, ReportOutcome outcome, long start) {
    if (outcome instanceof ReportOutcome.Later later) {
      Answers.later(context, later.tryLater());
    } else if (outcome instanceof ReportOutcome.NotRegistered not) {
      turnAway(context, not.state());
    } else if (outcome instanceof ReportOutcome.Stale stale) {
      // A host that lost its count begins a new one by registering; for a replay it is a refusal.
      Answers.mustRegister(
          context,
          "Revision "
              + report.revision()
              + " is not above "
              + stale.lastRevision()
              + ": the report was not applied. "
              + REGISTER,
          "ewaptstalestatus");
    } else if (outcome instanceof ReportOutcome.Answered answered) {
      StatusResult result =
          new StatusResult(
              report.host().text(),
              Optional.of(answered.computerFqdn()),
              answered.hashes(),
              Optional.empty());
      Answers.done(context, "The status is up to date.", result.toJson(), start);
    }
  }
}
