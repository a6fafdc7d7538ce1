package io.wua.server.http.connection;

import io.wua.server.settings.Cidr;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Answers the named proxies alone, and takes from them who asks and whether by TLS. Of {@code
 * X-Forwarded-For} the last address that is no proxy counts: what stands before it anybody can have
 * written, so the first one, which Jetty's own customizer takes, proves nothing.
 */
final class ProxyCustomizer implements HttpConfiguration.Customizer {
  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final Pattern ADDRESS =
      Pattern.compile("\\[?([0-9A-Fa-f.:]+?)(?:]:[0-9]+|]|(?<=\\.[0-9]{1,3}):[0-9]+)?");

  private final List<Cidr> proxies;

  ProxyCustomizer(List<Cidr> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    if (!(peer instanceof InetSocketAddress address) || !isProxy(address.getAddress())) {
      throw new BadMessageException(HttpStatus.FORBIDDEN_403, "Ask the proxy of this server.");
    }
    boolean secure = "https".equalsIgnoreCase(last(request, PROTO).orElse(""));
    return new Forwarded(request, client(request).orElse(address), secure);
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  private static Optional<String> last(Request request, String header) {
    List<String> values = values(request, header);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  private static List<String> values(Request request, String header) {
    return request.getHeaders().getValuesList(header).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private Optional<InetSocketAddress> client(Request request) {
    List<String> addresses = new ArrayList<>(values(request, FOR));
    Collections.reverse(addresses);
    Optional<InetSocketAddress> client = Optional.empty();
    for (String text : addresses) {
      Optional<InetAddress> address = address(text);
      if (address.isEmpty()) {
        return client;
      }
      client = address.map(a -> new InetSocketAddress(a, 0));
      if (!isProxy(address.get())) {
        return client;
      }
    }
    return client;
  }

  /** An address with or without a port; names are not looked up. */
  private static Optional<InetAddress> address(String text) {
    java.util.regex.Matcher parts = ADDRESS.matcher(text);
    if (!parts.matches() || !parts.group(1).matches(".*[.:].*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(parts.group(1)));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static final class Forwarded extends Request.Wrapper {
    private final InetSocketAddress client;
    private final boolean secure;

    Forwarded(Request request, InetSocketAddress client, boolean secure) {
      super(request);
      this.client = client;
      this.secure = secure;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public HttpURI getHttpURI() {
      HttpURI uri = super.getHttpURI();
      return secure ? HttpURI.build(uri).scheme("https").asImmutable() : uri;
    }

    @Override
    public ConnectionMetaData getConnectionMetaData() {
      return new ConnectionMetaData.Wrapper(super.getConnectionMetaData()) {
        @Override
        public SocketAddress getRemoteSocketAddress() {
          return client;
        }

        @Override
        public boolean isSecure() {
          return secure;
        }
      };
    }
  }
}
