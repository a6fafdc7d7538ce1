package io.wua.server.http.connection;

import io.wua.server.http.HttpLimits;
import io.wua.server.settings.Transport;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes the connector that the server listens with. */
public final class Connectors {
  private Connectors() {}

  /**
   * Makes a connector, not yet listening.
   *
   * @param transport what guards the line
   * @param key the key for TLS, empty for lines without
   */
  public static ServerConnector of(
      Server server,
      HttpConfiguration http,
      InetSocketAddress address,
      Transport transport,
      Optional<ServerKey> key,
      HttpLimits limits) {
    if (transport instanceof Transport.BehindProxy proxy) {
      http.addCustomizer(new ProxyCustomizer(proxy.proxies()));
    }
    ServerConnector connector =
        key.map(k -> tls(server, http, k))
            .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
    connector.setHost(address.getAddress().getHostAddress());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.addBean(new SlowConnections(connector.getScheduler(), limits.headerTime()));
    connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
    return connector;
  }

  private static ServerConnector tls(Server server, HttpConfiguration http, ServerKey key) {
    // Hosts may reach the server by an address, or by a name that the certificate does not have:
    // whether that will do is for them to say, by verify_cert.
    http.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(key.keyStore());
    context.setKeyStorePassword("");
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    ConnectionFactory after = new HttpConnectionFactory(http);
    return new ServerConnector(
        server, new SslConnectionFactory(context, after.getProtocol()), after);
  }
}
