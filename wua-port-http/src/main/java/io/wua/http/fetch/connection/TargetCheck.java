package io.wua.http.fetch.connection;

import io.wua.core.failure.WuaException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * Says what a connection may ask for and which addresses it may open. A connection that has such a
 * check asks it before every request, redirects included, and again once a name is resolved.
 */
public interface TargetCheck {
  /**
   * Lets a request pass, or throws.
   *
   * @param asked the URL of the request
   * @throws WuaException ACCESS_DENIED with what is refused and why
   */
  void check(URI asked) throws WuaException;

  /**
   * Lets a connection to one of these addresses pass, or throws. It is not asked for those of the
   * proxy.
   *
   * @param host the name that was resolved, or an address in brackets or without
   * @param port where the connection goes
   * @param addresses all that it resolved to; the connection goes to one of these and no other
   * @throws WuaException ACCESS_DENIED with what is refused and why
   */
  void check(String host, int port, List<InetAddress> addresses) throws WuaException;
}
