package io.wua.server.settings;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the server listens.
 *
 * @param host a name or an address of this machine; 0.0.0.0 and :: are all of them
 * @param port 0 to 65535, 0 for any free one
 */
public record ListenAddress(String host, int port) {
  /** Where it listens when nothing is said: this machine alone, WAPT's port. */
  public static final ListenAddress DEFAULT = new ListenAddress("127.0.0.1", 8080);

  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+)):([0-9]{1,5})");
  private static final int LAST_PORT = 65_535;

  /** Refuses ports that no socket has. */
  public ListenAddress {
    Objects.requireNonNull(host, "host");
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("a port is a number from 0 to " + LAST_PORT);
    }
  }

  /**
   * Reads {@code HOST:PORT}, with brackets around an IPv6 address.
   *
   * @throws WuaException of kind CONFIGURATION for any other form
   */
  public static ListenAddress parse(String text) throws WuaException {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(3)) > LAST_PORT) {
      throw new WuaException(
          FailureReason.CONFIGURATION,
          "'" + text + "' is no address to listen on; write 127.0.0.1:8080 or [::1]:8080.");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    return new ListenAddress(host, Integer.parseInt(parts.group(3)));
  }

  /**
   * The address as a socket takes it.
   *
   * @throws WuaException where the name has no address
   */
  public InetSocketAddress resolve() throws WuaException {
    try {
      return new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw new WuaException(
          FailureReason.CONFIGURATION,
          "'" + host + "' has no address here; name one of this machine to listen on.",
          e);
    }
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
