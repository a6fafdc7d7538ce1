package io.wua.app.fleet;

import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.CertificateCheck;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.TlsTrust;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** How server and repository are reached, by the settings of [global] and [waptwua]. */
final class Connections {
  private static final String USER_AGENT = "wapt/wua";

  private Connections() {}

  /**
   * The way to the server.
   *
   * @param base where relative paths of the settings start
   */
  static ConnectionSettings toServer(Settings settings, Path base) {
    Optional<URI> proxy =
        settings
            .get(GlobalKeys.HTTP_PROXY)
            .filter(url -> settings.get(GlobalKeys.USE_HTTP_PROXY_FOR_SERVER));
    return ConnectionSettings.direct(USER_AGENT)
        .through(proxy)
        .trusting(trust(settings.get(GlobalKeys.VERIFY_CERT), base))
        .waiting(settings.get(GlobalKeys.WAPT_SERVER_TIMEOUT));
  }

  /**
   * The way to the repository; what [waptwua] says of it wins over [global].
   *
   * @param base where relative paths of the settings start
   */
  static ConnectionSettings toRepository(Settings settings, Path base) {
    Optional<URI> own =
        settings
            .get(WuaKeys.HTTP_PROXY)
            .filter(url -> settings.get(WuaKeys.USE_HTTP_PROXY_FOR_REPO));
    Optional<URI> global =
        settings
            .get(GlobalKeys.HTTP_PROXY)
            .filter(url -> settings.get(GlobalKeys.USE_HTTP_PROXY_FOR_REPO));
    CertificateCheck check =
        settings.get(WuaKeys.VERIFY_CERT).orElseGet(() -> settings.get(GlobalKeys.VERIFY_CERT));
    ConnectionSettings repository =
        ConnectionSettings.direct(USER_AGENT)
            .through(own.or(() -> global))
            .trusting(trust(check, base));
    return settings.get(WuaKeys.TIMEOUT).map(repository::waiting).orElse(repository);
  }

  private static TlsTrust trust(CertificateCheck check, Path base) {
    return check
        .pemFile()
        .<TlsTrust>map(pem -> new TlsTrust.PemFile(base.resolve(pem)))
        .orElseGet(() -> TlsTrust.of(check));
  }
}
