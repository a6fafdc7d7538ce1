package io.wua.http.fetch.connection;

import io.wua.core.failure.WuaException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once, has every address checked, and hands out those that were checked: a name
 * that answers otherwise the next time gains nothing. The proxy's own name is resolved unchecked,
 * for the administrator chose it.
 */
final class CheckedResolver implements DnsResolver {
  private static final int NO_PORT = -1;

  private final NameService names;
  private final Optional<TargetCheck> check;
  private final Optional<InetSocketAddress> proxy;

  /**
   * A resolver.
   *
   * @param names who knows addresses
   * @param check who says which may be used; anything may without it
   * @param proxy host and port of the proxy, not resolved
   */
  CheckedResolver(
      NameService names, Optional<TargetCheck> check, Optional<InetSocketAddress> proxy) {
    this.names = names;
    this.check = check;
    this.proxy = proxy;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    return checked(host, port).stream()
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return checked(host, NO_PORT).toArray(InetAddress[]::new);
  }

  /** The name as it is: another one, from the DNS, would not be the one that was checked. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private List<InetAddress> checked(String host, int port) throws UnknownHostException {
    List<InetAddress> addresses = List.copyOf(names.addresses(host));
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    if (check.isPresent() && !isProxy(host, port)) {
      try {
        check.get().check(host, port, addresses);
      } catch (WuaException refusal) {
        throw new RefusedTarget(refusal);
      }
    }
    return addresses;
  }

  private boolean isProxy(String host, int port) {
    return proxy
        .filter(at -> at.getPort() == port && at.getHostString().equalsIgnoreCase(host))
        .isPresent();
  }
}
