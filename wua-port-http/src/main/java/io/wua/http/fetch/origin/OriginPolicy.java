package io.wua.http.fetch.origin;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.RedirectCheck;
import io.wua.http.fetch.connection.NetworkFailures;
import io.wua.http.fetch.connection.TargetCheck;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides where files of updates may be fetched from, so that neither a reported URL nor a redirect
 * nor a name of the DNS sends us to a host that was never meant: Microsoft's names on the default
 * ports at public addresses, and the origins that an administrator names.
 *
 * <pre>{@code
 * OriginPolicy policy = OriginPolicy.microsoft();
 * HttpConnection connection =
 *     HttpConnection.open(ConnectionSettings.direct(agent).checkedBy(policy));
 * Fetcher fetcher = Fetcher.over(connection).redirects(policy.redirects()).build();
 * policy.check(url);
 * }</pre>
 */
public final class OriginPolicy implements TargetCheck {
  private static final int LAST_PORT = 65_535;

  private final Set<Origin> origins;
  private final Set<String> privateHosts;

  private OriginPolicy(Set<Origin> origins, Set<String> privateHosts) {
    this.origins = origins;
    this.privateHosts = privateHosts;
  }

  /** Microsoft's names at public addresses and nothing else. */
  public static OriginPolicy microsoft() {
    return new OriginPolicy(Set.of(), Set.of());
  }

  /**
   * The same, and an origin by its scheme, host and port, whatever its address; the path does not
   * count.
   *
   * @throws WuaException CONFIGURATION where it is no http or https URL with a host
   */
  public OriginPolicy withOrigin(URI origin) throws WuaException {
    Optional<String> wrong = whyNoWebUrl(origin);
    if (wrong.isPresent()) {
      throw new WuaException(
          FailureReason.CONFIGURATION,
          "The origin %s cannot be used: %s. Name it as http://host:port."
              .formatted(NetworkFailures.shown(origin), wrong.get()));
    }
    return new OriginPolicy(
        Stream.concat(origins.stream(), Stream.of(Origin.of(origin)))
            .collect(Collectors.toUnmodifiableSet()),
        privateHosts);
  }

  /**
   * The same with other names that may have private or loopback addresses, for sites that answer
   * Microsoft's names with a cache of their own. No name may be asked because it is among these,
   * and link-local, multicast and reserved addresses stay refused.
   *
   * @throws WuaException CONFIGURATION where one is no name
   */
  public OriginPolicy withPrivateHosts(Set<String> hosts) throws WuaException {
    TreeSet<String> names = new TreeSet<>();
    for (String host : hosts) {
      Optional<String> wrong = OriginHosts.whyNoName(host);
      if (wrong.isPresent()) {
        throw new WuaException(
            FailureReason.CONFIGURATION,
            "origin_private_hosts names \"%s\", but as a host it %s. Name hosts as in %s."
                .formatted(host, wrong.get(), "download.windowsupdate.com"));
      }
      names.add(host.toLowerCase(Locale.ROOT));
    }
    return new OriginPolicy(origins, Set.copyOf(names));
  }

  /** Why a URL is not asked, in a sentence with the URL; empty where it may be. */
  public Optional<String> refusal(URI url) {
    return why(url).map(why -> "%s is not asked: %s.".formatted(NetworkFailures.shown(url), why));
  }

  @Override
  public void check(URI url) throws WuaException {
    Optional<String> refusal = refusal(url);
    if (refusal.isPresent()) {
      throw new WuaException(
          FailureReason.ACCESS_DENIED,
          refusal.get() + " Check where that URL comes from, or name its origin.");
    }
  }

  @Override
  public void check(String host, int port, List<InetAddress> addresses) throws WuaException {
    if (origins.stream().anyMatch(origin -> origin.isAt(host, port))) {
      return;
    }
    boolean siteAllowed = privateHosts.contains(host.toLowerCase(Locale.ROOT));
    for (InetAddress address : addresses) {
      Optional<String> why = AddressRules.whyNotPublic(address);
      if (why.isPresent() && !(siteAllowed && AddressRules.ofASite(address))) {
        throw new WuaException(
            FailureReason.ACCESS_DENIED,
            "%s is not connected to: its address %s is %s. If it is a cache of yours, add its name to origin_private_hosts."
                .formatted(host, address.getHostAddress(), why.get()));
      }
    }
  }

  /** Follows a redirect to what may be asked itself, and never from https to http. */
  public RedirectCheck redirects() {
    return new OriginRedirects(this);
  }

  private Optional<String> why(URI url) {
    Optional<String> wrong = whyNoWebUrl(url);
    if (wrong.isPresent() || origins.contains(Origin.of(url))) {
      return wrong;
    }
    Optional<String> noName = OriginHosts.whyNoName(url.getHost());
    if (noName.isPresent()) {
      return Optional.of("its host " + noName.get());
    }
    if (!OriginHosts.MICROSOFT.contains(url.getHost())) {
      return Optional.of("its host is none of Microsoft's for updates and no origin is named so");
    }
    Origin origin = Origin.of(url);
    int expected = Origin.defaultPort(origin.scheme());
    return origin.port() == expected
        ? Optional.empty()
        : Optional.of("its port is not %d, that of %s".formatted(expected, origin.scheme()));
  }

  /** A URL that other programs could read otherwise than we do is none. */
  private static Optional<String> whyNoWebUrl(URI url) {
    Objects.requireNonNull(url, "url");
    if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
      return Optional.of("it is no http or https URL");
    }
    String authority = url.getRawAuthority();
    if (authority == null) {
      return Optional.of("it names no host");
    }
    if (authority.contains("@")) {
      return Optional.of("it holds a user or a password");
    }
    if (url.getHost() == null) {
      String host = authority.replaceFirst(":[0-9]*$", "");
      return Optional.of(
          "its host "
              + OriginHosts.whyNoName(host).orElse("is no name of letters, digits and hyphens"));
    }
    String plain = url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    return authority.equals(plain) && url.getPort() != 0 && url.getPort() <= LAST_PORT
        ? Optional.empty()
        : Optional.of("its port is no port");
  }
}
