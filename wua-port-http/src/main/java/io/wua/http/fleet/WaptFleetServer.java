package io.wua.http.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.FleetServer;
import io.wua.core.report.HostReport;
import io.wua.core.report.exchange.RegistrationOutcome;
import io.wua.core.report.exchange.ReportOutcome;
import io.wua.core.report.exchange.ServerMemory;
import io.wua.http.fetch.connection.ClientIdentity;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.connection.NetworkFailures;
import io.wua.http.fetch.pace.Backoff;
import io.wua.http.fetch.pace.Timing;
import io.wua.http.identity.HostKeys;
import io.wua.http.wire.WireHeaders;
import io.wua.http.wire.WirePaths;
import io.wua.http.wire.status.ChangedSections;
import io.wua.http.wire.status.RegistrationBody;
import io.wua.http.wire.status.Reply;
import io.wua.http.wire.status.ReportSections;
import io.wua.http.wire.status.StatusBody;
import io.wua.http.wire.status.StatusResult;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/** A WAPT 1.8 server, or one of ours, as an agent sees it. One call at a time. */
public final class WaptFleetServer implements FleetServer {
  private final URI server;
  private final HostKeys keys;
  private final Posting posting;
  private final ZoneId zone;
  private final Optional<String> authorization;

  private WaptFleetServer(Builder builder) {
    this.server = builder.server;
    this.keys = builder.keys;
    this.posting = new Posting(builder.connection, builder.backoff, builder.timing);
    this.zone = builder.zone;
    this.authorization = builder.authorization;
  }

  /**
   * Starts the way to a server.
   *
   * @param server its address, without path
   * @param keys of this host
   * @param connection how it is reached; where it shows no certificate, that of the host is shown,
   *     if it allows clientAuth
   */
  public static Builder builder(URI server, HostKeys keys, ConnectionSettings connection) {
    return new Builder(server, keys, connection);
  }

  @Override
  public RegistrationOutcome register(HostReport report, ServerMemory memory) throws WuaException {
    Map<String, JsonNode> sections = ReportSections.of(report, zone);
    StatusBody status =
        StatusBody.of(report.identity().uuid(), memory.revision(), ChangedSections.all(sections));
    RegistrationBody body =
        new RegistrationBody(
            status, Optional.of(keys.certificatePem()), Optional.of(keys.signingRequestPem()));
    ServerAnswer answer = post(WirePaths.REGISTER, body.bytes(), authorization);
    if (!answer.isOk()) {
      return answer.passes()
          ? new RegistrationOutcome.Waiting(answer.refusal())
          : new RegistrationOutcome.Refused(answer.refusal());
    }
    Reply reply = answer.reply();
    if (!reply.success()) {
      return new RegistrationOutcome.Refused(reply.message());
    }
    StatusResult result = result(reply);
    if (result.hostCertificate().isPresent()) {
      keys.install(result.hostCertificate().get());
    }
    return new RegistrationOutcome.Registered(
        memory.knowing(result.hashes()).seenFrom(answer.remoteIp()), reply.message());
  }

  @Override
  public ReportOutcome report(HostReport report, ServerMemory memory) throws WuaException {
    ChangedSections changed =
        ChangedSections.since(memory.hashes(), ReportSections.of(report, zone));
    StatusBody body = StatusBody.of(report.identity().uuid(), memory.revision(), changed);
    ServerAnswer answer = post(WirePaths.STATUS, body.bytes(), Optional.empty());
    if (answer.isForbidden()) {
      throw new WuaException(FailureReason.ACCESS_DENIED, denial(answer));
    }
    if (!answer.isOk()) {
      return new ReportOutcome.MustRegister(answer.refusal());
    }
    Reply reply = answer.reply();
    if (reply.success()) {
      return new ReportOutcome.Accepted(
          memory.knowing(result(reply).hashes()).seenFrom(answer.remoteIp()),
          changed.sections().keySet());
    }
    boolean knowsUs =
        reply.result().isPresent()
            && result(reply)
                .computerFqdn()
                .filter(report.identity().fqdn()::equalsIgnoreCase)
                .isPresent();
    return knowsUs
        ? new ReportOutcome.Refused(reply.message())
        : new ReportOutcome.MustRegister(reply.message());
  }

  private String denial(ServerAnswer answer) {
    String why =
        answer.passes()
            ? "). The key of this host waits for an approver: accept it on the server."
            : "). Check client_certificate and http_proxy, and whether an approver turned this host"
                + " away.";
    return NetworkFailures.shown(server) + " does not let this host in (" + answer.refusal() + why;
  }

  private static StatusResult result(Reply reply) throws WuaException {
    return StatusResult.read(
        reply
            .result()
            .orElseThrow(
                () ->
                    new WuaException(
                        FailureReason.MALFORMED,
                        "The server says success and does not tell what it knows of this host.")));
  }

  /**
   * Posts with the certificate that there is to show. A server that then answers 400 or 401 is
   * asked once more without it: it may know neither the certificate nor its issuer.
   */
  private ServerAnswer post(String path, byte[] json, Optional<String> password)
      throws WuaException {
    Map<String, String> headers = new HashMap<>();
    headers.put(WireHeaders.SIGNATURE, keys.sign(json));
    headers.put(WireHeaders.SIGNER, headerText(keys.certificate().commonName().orElse("")));
    password.ifPresent(text -> headers.put("Authorization", text));
    URI to = URI.create(server.toString().replaceFirst("/+$", "") + path);
    Optional<ClientIdentity> shown = posting.settings().client().or(keys::clientIdentity);
    ServerAnswer answer = post(shown, to, json, headers);
    return answer.isOk() || answer.isForbidden() || shown.isEmpty()
        ? answer
        : post(Optional.empty(), to, json, headers);
  }

  private ServerAnswer post(
      Optional<ClientIdentity> shown, URI to, byte[] json, Map<String, String> headers)
      throws WuaException {
    try (HttpConnection connection = HttpConnection.open(posting.settings().showing(shown))) {
      return posting.post(connection, to, json, headers);
    }
  }

  /** A name that no header is broken by. */
  private static String headerText(String name) {
    return name.replaceAll("[^ -~]", "?");
  }

  /** Collects what the way to a server needs. */
  public static final class Builder {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final URI server;
    private final HostKeys keys;
    private final ConnectionSettings connection;
    private Timing timing = Timing.system();
    private Backoff backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, new SplittableRandom());
    private ZoneId zone = ZoneId.systemDefault();
    private Optional<String> authorization = Optional.empty();

    private Builder(URI server, HostKeys keys, ConnectionSettings connection) {
      this.server = Objects.requireNonNull(server, "server");
      this.keys = Objects.requireNonNull(keys, "keys");
      this.connection = Objects.requireNonNull(connection, "connection");
    }

    /**
     * Sets the user and password with which the host registers.
     *
     * @throws WuaException CONFIGURATION where the server is not reached by https: whoever listens
     *     could register hosts
     */
    public Builder registeringAs(String user, String password) throws WuaException {
      if (!"https".equalsIgnoreCase(server.getScheme())) {
        throw new WuaException(
            FailureReason.CONFIGURATION,
            "A password is not sent to " + server + ": make wapt_server an https URL.");
      }
      String pair = user + ":" + password;
      authorization =
          Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
      return this;
    }

    /** Sets the clock, the machine's by default. */
    public Builder timing(Timing other) {
      timing = other;
      return this;
    }

    /** Sets the waits between tries: 2 s, doubled each time, up to 1 minute by default. */
    public Builder backoff(Backoff other) {
      backoff = other;
      return this;
    }

    /** Sets the zone in which the date of a scan is told, that of the machine by default. */
    public Builder zone(ZoneId other) {
      zone = other;
      return this;
    }

    /** The way to the server. */
    public WaptFleetServer build() {
      return new WaptFleetServer(this);
    }
  }
}
