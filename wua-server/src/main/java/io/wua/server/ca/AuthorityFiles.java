package io.wua.server.ca;

import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Key and certificate of the authority in a folder of the server. It has nothing to do with the
 * certificate of TLS.
 */
public final class AuthorityFiles {
  /** The file with key and certificate. */
  public static final String FILE = "host-ca.pem";

  private static final SelfMadeKey.Use USE =
      new SelfMadeKey.Use(
          FILE,
          "wua host CA",
          "the host CA",
          true,
          "with another key every host has to register again.");

  private AuthorityFiles() {}

  /**
   * Reads the authority of a folder; makes one where there is none. Several servers may ask at
   * once: all get the same.
   *
   * @param folder the folder
   * @param validity how long the certificates of hosts are good for
   * @param now the time
   * @throws WuaException UNREADABLE where the folder cannot be read or written, MALFORMED where the
   *     file holds something else
   */
  public static HostAuthority open(Path folder, Duration validity, Instant now)
      throws WuaException {
    SelfMadeKey own = SelfMadeKey.open(folder, USE, now);
    return new HostAuthority(own.key(), own.certificate(), validity);
  }
}
