package io.wua.http;

import io.wua.core.failure.WuaException;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.http.fetch.connection.ClientIdentity;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.PemFiles;
import io.wua.http.fetch.connection.TargetCheck;
import io.wua.http.fetch.connection.TlsTrust;
import io.wua.http.fetch.pace.Bandwidth;
import io.wua.http.fetch.pace.Timing;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** How the settings of an agent say that its server and its repository are reached. */
public final class AgentConnections {
  private final Settings settings;
  private final String userAgent;

  /**
   * By these settings.
   *
   * @param settings of the agent
   * @param userAgent what to call ourselves
   */
  public AgentConnections(Settings settings, String userAgent) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.userAgent = Objects.requireNonNull(userAgent, "userAgent");
  }

  /**
   * To the server.
   *
   * @throws WuaException CONFIGURATION where client_certificate, its key or verify_cert cannot be
   *     read
   */
  public ConnectionSettings toServer() throws WuaException {
    return ConnectionSettings.direct(userAgent)
        .waiting(settings.get(GlobalKeys.WAPT_SERVER_TIMEOUT))
        .through(globalProxy(settings.get(GlobalKeys.USE_HTTP_PROXY_FOR_SERVER)))
        .trusting(TlsTrust.of(settings.get(GlobalKeys.VERIFY_CERT)))
        .showing(configuredClient());
  }

  /**
   * To the repository; the section [waptwua] goes before [global].
   *
   * @param host the certificate of the host, shown where the settings name none
   * @throws WuaException CONFIGURATION where client_certificate, its key or verify_cert cannot be
   *     read
   */
  public ConnectionSettings toRepository(Optional<ClientIdentity> host) throws WuaException {
    return ConnectionSettings.direct(userAgent)
        .waiting(
            settings
                .get(WuaKeys.TIMEOUT)
                .orElseGet(() -> settings.get(GlobalKeys.WAPT_SERVER_TIMEOUT)))
        .through(repositoryProxy())
        .trusting(
            TlsTrust.of(
                settings
                    .get(WuaKeys.VERIFY_CERT)
                    .orElseGet(() -> settings.get(GlobalKeys.VERIFY_CERT))))
        .showing(configuredClient().or(() -> host));
  }

  /**
   * To Microsoft, through the proxy of the repository: no certificate of the host is shown, and the
   * roots of the host are believed.
   *
   * @param check which hosts and addresses may be asked
   */
  public ConnectionSettings toMicrosoft(TargetCheck check) {
    return ConnectionSettings.direct(userAgent).through(repositoryProxy()).checkedBy(check);
  }

  /** The share of the line that downloads may take. */
  public Bandwidth bandwidth(Timing timing) {
    return settings
        .get(GlobalKeys.LIMIT_BANDWIDTH)
        .filter(megabits -> megabits > 0)
        .map(megabits -> Bandwidth.ofMegabits(megabits, timing))
        .orElseGet(Bandwidth::unlimited);
  }

  private Optional<URI> repositoryProxy() {
    Optional<URI> own = settings.get(WuaKeys.HTTP_PROXY);
    return own.isPresent()
        ? own.filter(proxy -> settings.get(WuaKeys.USE_HTTP_PROXY_FOR_REPO))
        : globalProxy(settings.get(GlobalKeys.USE_HTTP_PROXY_FOR_REPO));
  }

  private Optional<URI> globalProxy(boolean used) {
    return settings.get(GlobalKeys.HTTP_PROXY).filter(proxy -> used);
  }

  /** A file may hold certificate and key. */
  private Optional<ClientIdentity> configuredClient() throws WuaException {
    Optional<String> certificate = settings.get(GlobalKeys.CLIENT_CERTIFICATE);
    if (certificate.isEmpty()) {
      return Optional.empty();
    }
    Path shown = PemFiles.path("client_certificate", certificate.get());
    Path key =
        PemFiles.path(
            "client_private_key",
            settings.get(GlobalKeys.CLIENT_PRIVATE_KEY).orElse(certificate.get()));
    return Optional.of(new ClientIdentity(PemFiles.privateKey(key), PemFiles.certificates(shown)));
  }
}
