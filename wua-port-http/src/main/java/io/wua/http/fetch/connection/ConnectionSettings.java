package io.wua.http.fetch.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server or a repository is reached. The environment has no say: no proxy, no trust and no
 * password comes from it.
 *
 * @param proxy an http URL, with user and password where the proxy wants them
 * @param trust whom to believe
 * @param client what to show a server that asks for a certificate
 * @param connectTimeout how long connecting may take
 * @param idleTimeout how long the other side may say nothing
 * @param userAgent what to call ourselves
 * @param check what may be asked and connected to; anything may without it
 * @param names who finds the addresses of names
 */
public record ConnectionSettings(
    Optional<URI> proxy,
    TlsTrust trust,
    Optional<ClientIdentity> client,
    Duration connectTimeout,
    Duration idleTimeout,
    String userAgent,
    Optional<TargetCheck> check,
    NameService names) {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** Refuses nulls and times that are over before they begin. */
  public ConnectionSettings {
    Objects.requireNonNull(proxy, "proxy");
    Objects.requireNonNull(trust, "trust");
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(userAgent, "userAgent");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(names, "names");
    if (connectTimeout.toMillis() < 1 || idleTimeout.toMillis() < 1) {
      throw new IllegalArgumentException("a time-out of nothing");
    }
  }

  /** No proxy, the roots of the host, no certificate, 10 s to connect, 30 s of silence. */
  public static ConnectionSettings direct(String userAgent) {
    return new ConnectionSettings(
        Optional.empty(),
        new TlsTrust.HostRoots(),
        Optional.empty(),
        CONNECT,
        IDLE,
        userAgent,
        Optional.empty(),
        NameService.system());
  }

  /** The same through that proxy, or through none. */
  public ConnectionSettings through(Optional<URI> other) {
    return new ConnectionSettings(
        other, trust, client, connectTimeout, idleTimeout, userAgent, check, names);
  }

  /** The same believing these. */
  public ConnectionSettings trusting(TlsTrust other) {
    return new ConnectionSettings(
        proxy, other, client, connectTimeout, idleTimeout, userAgent, check, names);
  }

  /** The same showing that certificate, or none. */
  public ConnectionSettings showing(Optional<ClientIdentity> other) {
    return new ConnectionSettings(
        proxy, trust, other, connectTimeout, idleTimeout, userAgent, check, names);
  }

  /** The same waiting so long, and no longer than that to connect. */
  public ConnectionSettings waiting(Duration idle) {
    Duration connect = idle.compareTo(connectTimeout) < 0 ? idle : connectTimeout;
    return new ConnectionSettings(proxy, trust, client, connect, idle, userAgent, check, names);
  }

  /** The same asking for, and connecting to, nothing but what that check lets pass. */
  public ConnectionSettings checkedBy(TargetCheck other) {
    return new ConnectionSettings(
        proxy, trust, client, connectTimeout, idleTimeout, userAgent, Optional.of(other), names);
  }

  /** The same finding the addresses of names there. */
  public ConnectionSettings resolvingBy(NameService other) {
    return new ConnectionSettings(
        proxy, trust, client, connectTimeout, idleTimeout, userAgent, check, other);
  }
}
