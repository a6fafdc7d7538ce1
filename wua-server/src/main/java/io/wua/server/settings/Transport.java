package io.wua.server.settings;

import java.nio.file.Path;
import java.util.List;

/** What stands between the server and those who listen on the line. */
public sealed interface Transport
    permits Transport.Plain, Transport.PemFiles, Transport.SelfSigned, Transport.BehindProxy {
  /** Nothing: only for this machine itself. */
  record Plain() implements Transport {}

  /**
   * TLS with a certificate of somebody's.
   *
   * @param certificate PEM, the server's own first and its chain behind
   * @param key PEM, without a password
   */
  record PemFiles(Path certificate, Path key) implements Transport {}

  /** TLS with a certificate that the server makes and signs itself. */
  record SelfSigned() implements Transport {}

  /**
   * A proxy that speaks TLS for the server. Nobody else is answered.
   *
   * @param proxies where it asks from, at least one range
   */
  record BehindProxy(List<Cidr> proxies) implements Transport {
    /** Copies the list and refuses an empty one. */
    public BehindProxy {
      proxies = List.copyOf(proxies);
      if (proxies.isEmpty()) {
        throw new IllegalArgumentException("a proxy has an address");
      }
    }
  }
}
