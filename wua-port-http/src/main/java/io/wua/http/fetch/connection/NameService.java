package io.wua.http.fetch.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. */
@FunctionalInterface
public interface NameService {
  /**
   * All addresses, the one to try first at the front.
   *
   * @throws UnknownHostException where there are none
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;

  /** That of the host. */
  static NameService system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
