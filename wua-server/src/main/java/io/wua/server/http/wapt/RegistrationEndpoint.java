package io.wua.server.http.wapt;

import io.javalin.http.Context;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.status.RegistrationBody;
import io.wua.http.wire.status.StatusResult;
import io.wua.server.ca.HostAuthority;
import io.wua.server.ca.IssuedCertificate;
import io.wua.server.ca.SigningRequest;
import io.wua.server.fleet.TryLater;
import io.wua.server.fleet.reading.HostCredentials;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.registration.RegistrationReason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /add_host} and {@code /add_host_kerberos}: a host makes itself known. */
final class RegistrationEndpoint {
  private final HostRecords records;
  private final HostAuthority authority;
  private final WaptPolicy policy;
  private final InstantSource clock;
  private final WireJson json;

  RegistrationEndpoint(
      HostRecords records, HostAuthority authority, WaptPolicy policy, InstantSource clock) {
    this.records = records;
    this.authority = authority;
    this.policy = policy;
    this.clock = clock;
    this.json = new WireJson(policy.json());
  }

  /** Finds out what a header proves. */
  private interface Proving {
    Optional<Proof> of(@Nullable String header);
  }

  void answer(Context context) throws WuaException {
    answer(context, ProofReading::of);
  }

  void answerKerberos(Context context) throws WuaException {
    if (policy.kerberosMarker().isEmpty()) {
      Answers.refused(context, 403, "This server does not use Kerberos: register at /add_host.");
      return;
    }
    String marker = policy.kerberosMarker().get();
    answer(context, header -> ProofReading.kerberos(header, marker));
  }

  private void answer(Context context, Proving proving) throws WuaException {
    long start = System.nanoTime();
    Optional<Incoming> read = Incoming.read(context, policy, true);
    if (read.isEmpty()) {
      Answers.tooOften(context);
      return;
    }
    Optional<Proof> proof = proving.of(context.header("Authorization"));
    if (proof.isEmpty()) {
      Answers.unauthorized(context, "The header Authorization says nothing that counts here.");
      return;
    }
    if (!mayTry(context.ip(), proof.get())) {
      Answers.tooOften(context);
      return;
    }
    Instant now = clock.instant();
    HostKey key = signer(read.get());
    RegistrationBody body =
        RegistrationBody.read(json.readObject("The registration", read.get().body().open()));
    Registration registration = registration(read.get(), key, body, now);
    boolean wantsCertificate = checkRequest(body, key);
    RegistrationOutcome outcome = records.register(registration, proof.get());
    if (outcome instanceof RegistrationOutcome.Registered registered) {
      Optional<String> certificate =
          wantsCertificate
              ? certificate(registration, key, registered.reason(), now)
              : Optional.empty();
      StatusResult result =
          new StatusResult(
              registration.report().host().text(),
              Optional.of(registered.report().computerFqdn()),
              registered.report().hashes(),
              certificate);
      Answers.done(context, registered.reason().sentence(), result.toJson(), start);
    } else {
      turnAway(context, registration, outcome);
    }
  }

  /** Who guesses passwords invents a new uuid each time, so accounts are counted too. */
  private boolean mayTry(String address, Proof proof) {
    return !(proof instanceof Proof.Basic basic)
        || policy.maySign().test(address + " account " + basic.account());
  }

  private static HostKey signer(Incoming incoming) throws WuaException {
    if (incoming.certificate().isEmpty()) {
      throw new WuaException(
          FailureReason.MALFORMED, "The registration brings no host_certificate.");
    }
    HostKey key = HostKey.ofPem(incoming.certificate().get());
    if (!incoming.isSignedBy(key)) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          "The registration is not signed with the key of the certificate that it brings.");
    }
    return key;
  }

  private Registration registration(
      Incoming incoming, HostKey key, RegistrationBody body, Instant now) throws WuaException {
    String uuid = incoming.host().text();
    String fqdn = body.status().computerFqdn().orElse(uuid);
    if (!key.names(uuid, Optional.of(fqdn))) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          "The certificate of the host names neither its uuid nor its computer_fqdn.");
    }
    try {
      return new Registration(
          ReportReading.of(
              body.status(),
              Optional.of(key.fingerprint()),
              incoming.body().digest(),
              now,
              policy.json()),
          key.fingerprint(),
          incoming.certificate().orElseThrow(),
          fqdn);
    } catch (IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED, "The registration is refused: " + e.getMessage() + ".", e);
    }
  }

  /** Whether a certificate is asked for, and for this key: a request for another is an attack. */
  private static boolean checkRequest(RegistrationBody body, HostKey key) throws WuaException {
    if (body.signingRequest().isEmpty()) {
      return false;
    }
    if (!SigningRequest.ofPem(body.signingRequest().get()).key().equals(key.publicKey())) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          "The certificate signing request is for another key than that of host_certificate.");
    }
    return true;
  }

  /** The same body again gets the certificate that it got, or would have got, the first time. */
  private Optional<String> certificate(
      Registration registration, HostKey key, RegistrationReason reason, Instant now)
      throws WuaException {
    if (reason == RegistrationReason.REPLAYED) {
      Optional<HostCredentials> known = records.find(registration.report().host());
      if (known.flatMap(HostCredentials::issuedSerial).isPresent()) {
        return known.flatMap(HostCredentials::certificate);
      }
    }
    IssuedCertificate issued =
        authority.issue(registration.report().host().text(), key.publicKey(), now);
    boolean kept = records.issued(registration.report().host(), key.fingerprint(), issued);
    return kept ? Optional.of(issued.pem()) : Optional.empty();
  }

  private static void turnAway(
      Context context, Registration registration, RegistrationOutcome outcome) {
    if (outcome instanceof RegistrationOutcome.Later later) {
      Answers.later(context, later.tryLater());
    } else if (outcome instanceof RegistrationOutcome.Waiting waiting) {
      Answers.retryAfter(context, Answers.APPROVAL);
      String message =
          waiting.reason().sentence() + " Its fingerprint: " + registration.fingerprint() + ".";
      if (waiting.reason() == RegistrationReason.KEY_CHANGED) {
        Answers.refused(context, 403, message);
      } else {
        Answers.unauthorized(context, message);
      }
    } else if (outcome instanceof RegistrationOutcome.Refused refused) {
      refuse(context, refused.reason());
    }
  }

  /** Which part of a proof is wrong stays in the audit: who guesses learns nothing. */
  private static void refuse(Context context, RegistrationReason reason) {
    switch (reason) {
      case TOO_MANY_WAITING ->
          Answers.later(context, new TryLater(Answers.APPROVAL, reason.sentence()));
      case KEY_REFUSED -> Answers.refused(context, 403, reason.sentence());
      case BAD_CREDENTIALS, TOKEN_UNKNOWN, TOKEN_EXPIRED, TOKEN_REVOKED, TOKEN_USED_UP ->
          Answers.unauthorized(context, "This account or token does not register this host.");
      case SAME_KEY, ACCOUNT, KERBEROS, TOKEN, OPEN, APPROVED, NO_PROOF, KEY_CHANGED, REPLAYED ->
          throw new IllegalStateException("no reason to refuse: " + reason);
    }
  }
}
