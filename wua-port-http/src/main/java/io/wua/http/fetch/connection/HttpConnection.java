package io.wua.http.fetch.connection;

import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A client that does what it is told and nothing by itself: it follows no redirect, retries
 * nothing, keeps no cookie and leaves bodies as they came, because WAPT's say gzip and are not.
 * Safe for several threads.
 */
public final class HttpConnection implements AutoCloseable {
  private static final int CONNECTIONS = 16;
  private static final int DEFAULT_PROXY_PORT = 80;

  private final CloseableHttpClient client;
  private final Optional<TargetCheck> check;

  private HttpConnection(CloseableHttpClient client, Optional<TargetCheck> check) {
    this.client = client;
    this.check = check;
  }

  /**
   * A client with these settings; it connects when it is first used.
   *
   * @throws WuaException CONFIGURATION where a certificate or key cannot be used
   */
  public static HttpConnection open(ConnectionSettings settings) throws WuaException {
    Timeout idle = Timeout.of(settings.idleTimeout());
    Optional<HttpHost> proxy = settings.proxy().map(HttpConnection::host);
    CheckedResolver resolver =
        new CheckedResolver(
            settings.names(),
            settings.check(),
            proxy.map(at -> InetSocketAddress.createUnresolved(at.getHostName(), at.getPort())));
    HttpClientBuilder builder =
        HttpClients.custom()
            .setUserAgent(settings.userAgent())
            .disableContentCompression()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(idle)
                    .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
                    .build())
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setConnectionFactory(BoundedHeads.connections())
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setTlsSocketStrategy(Tls.strategy(settings))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                            .setSocketTimeout(idle)
                            .build())
                    .build());
    proxy.ifPresent(at -> useProxy(builder, at, settings.proxy().get().getUserInfo()));
    return new HttpConnection(builder.build(), settings.check());
  }

  private static HttpHost host(URI proxy) {
    int port = proxy.getPort() < 0 ? DEFAULT_PROXY_PORT : proxy.getPort();
    return new HttpHost(proxy.getScheme(), proxy.getHost(), port);
  }

  private static void useProxy(
      HttpClientBuilder builder, HttpHost host, @Nullable String userInfo) {
    builder.setProxy(host);
    Optional.ofNullable(userInfo)
        .map(info -> info.split(":", 2))
        .filter(parts -> parts.length == 2)
        .ifPresent(
            parts -> {
              BasicCredentialsProvider credentials = new BasicCredentialsProvider();
              credentials.setCredentials(
                  new AuthScope(host),
                  new UsernamePasswordCredentials(parts[0], parts[1].toCharArray()));
              builder.setDefaultCredentialsProvider(credentials);
            });
  }

  /**
   * Sends a request. The caller closes the response; to stop before the end of its body, cancel the
   * request first, or closing reads on.
   *
   * @throws IOException to be read by {@link NetworkFailures}, also where the check of the settings
   *     refuses the request or where it would connect to
   */
  public ClassicHttpResponse send(ClassicHttpRequest request) throws IOException {
    if (check.isPresent()) {
      try {
        check.get().check(request.getUri());
      } catch (WuaException refusal) {
        throw new RefusedTarget(refusal);
      } catch (URISyntaxException e) {
        throw new MalformedURLException(e.getMessage());
      }
    }
    return client.executeOpen(null, request, null);
  }

  @Override
  public void close() {
    client.close(CloseMode.GRACEFUL);
  }
}
