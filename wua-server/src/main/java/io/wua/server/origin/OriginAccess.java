package io.wua.server.origin;

import io.wua.core.failure.WuaException;
import io.wua.http.fetch.RedirectCheck;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.origin.OriginPolicy;
import io.wua.server.settings.OriginSettings;
import java.net.URI;
import java.util.Optional;

/**
 * How Microsoft is reached, or what stands in for it: only hosts that are listed or named, only at
 * addresses that were checked.
 */
public final class OriginAccess {
  private static final String USER_AGENT = "wua-server";

  private final OriginSettings settings;
  private final OriginPolicy policy;

  private OriginAccess(OriginSettings settings, OriginPolicy policy) {
    this.settings = settings;
    this.policy = policy;
  }

  /**
   * Access by these settings.
   *
   * @throws WuaException CONFIGURATION where the stand-in or a private host is none that can be
   *     asked
   */
  public static OriginAccess of(OriginSettings settings) throws WuaException {
    OriginPolicy policy = OriginPolicy.microsoft().withPrivateHosts(settings.privateHosts());
    return new OriginAccess(
        settings, settings.isStandIn() ? policy.withOrigin(settings.base()) : policy);
  }

  /**
   * A client that connects to nothing else; the caller closes it.
   *
   * @throws WuaException CONFIGURATION where it cannot be made
   */
  public HttpConnection connect() throws WuaException {
    return HttpConnection.open(
        ConnectionSettings.direct(USER_AGENT).through(settings.proxy()).checkedBy(policy));
  }

  /** Follows redirects to what may be asked itself. */
  public RedirectCheck redirects() {
    return policy.redirects();
  }

  /** Why a URL is not asked, for people; empty where it may be. */
  public Optional<String> refusal(URI url) {
    return policy.refusal(url);
  }

  /**
   * Where a file of Microsoft's is asked for: there, or under the same path at the stand-in. A URL
   * that is not on the list stays what it is, and is refused.
   */
  public URI address(URI url) {
    boolean microsofts = OriginPolicy.microsoft().refusal(url).isEmpty();
    if (!settings.isStandIn() || !microsofts) {
      return url;
    }
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String base = settings.base().toString().replaceFirst("/+$", "");
    return URI.create(base + url.getRawPath() + query);
  }
}
