package io.wua.core.settings.value;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the server is: WAPT tells an absent line from an empty one.
 *
 * @param kind how it is found
 * @param url its address, for {@link Kind#URL} alone
 */
public record ServerAddress(Kind kind, Optional<URI> url) {
  /** How a server is found. */
  public enum Kind {
    /** There is none: no such line. */
    NONE,
    /** By the DNS SRV record {@code _waptserver._tcp} of the host's domain: an empty line. */
    DNS,
    /** By its URL. */
    URL
  }

  /** Refuses a URL of another kind and a kind without its URL. */
  public ServerAddress {
    Objects.requireNonNull(url, "url");
    if (url.isPresent() != (kind == Kind.URL)) {
      throw new IllegalArgumentException("a URL belongs to kind URL and to no other");
    }
  }

  /** No server. */
  public static ServerAddress none() {
    return new ServerAddress(Kind.NONE, Optional.empty());
  }

  /** The server that DNS names. */
  public static ServerAddress byDns() {
    return new ServerAddress(Kind.DNS, Optional.empty());
  }

  /** The server at that URL. */
  public static ServerAddress at(URI url) {
    return new ServerAddress(Kind.URL, Optional.of(url));
  }
}
