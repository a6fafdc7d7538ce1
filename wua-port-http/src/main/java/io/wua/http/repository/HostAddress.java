package io.wua.http.repository;

import io.wua.core.download.choice.IpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/** From which address this host reaches another one. */
final class HostAddress {
  private static final int ANY_PORT = 443;

  private HostAddress() {}

  /** The address of the route to the host of a URL; nothing is sent. Empty where there is none. */
  static Optional<IpAddress> towards(URI url) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(
          new InetSocketAddress(url.getHost(), url.getPort() > 0 ? url.getPort() : ANY_PORT));
      return IpAddress.parse(socket.getLocalAddress().getHostAddress());
    } catch (IOException | UncheckedIOException | IllegalArgumentException noRoute) {
      return Optional.empty();
    }
  }
}
