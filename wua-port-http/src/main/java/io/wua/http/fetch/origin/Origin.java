package io.wua.http.fetch.origin;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port of a URL.
 *
 * @param scheme in lower case
 * @param host in lower case, without the brackets of IPv6
 * @param port the default of the scheme where the URL has none
 */
record Origin(String scheme, String host, int port) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** That of a URL with scheme and host. */
  static Origin of(URI url) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int port = url.getPort() < 0 ? defaultPort(scheme) : url.getPort();
    return new Origin(scheme, bare(url.getHost()), port);
  }

  /** The port that a scheme has if none is said. */
  static int defaultPort(String scheme) {
    return scheme.equalsIgnoreCase("https") ? HTTPS_PORT : HTTP_PORT;
  }

  /** Whether a connection to that host and port is one to this origin. */
  boolean isAt(String otherHost, int otherPort) {
    return port == otherPort && host.equals(bare(otherHost));
  }

  private static String bare(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
  }
}
