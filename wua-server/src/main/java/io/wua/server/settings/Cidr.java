package io.wua.server.settings;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses (RFC 4632): those whose first bits are the same.
 *
 * @param base an address of the range
 * @param bits how many bits count
 */
public record Cidr(InetAddress base, int bits) {
  /** Only what is an address already, so that nothing is looked up. */
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+)(?:/([0-9]+))?");

  /** Refuses more bits than the address has. */
  public Cidr {
    Objects.requireNonNull(base, "base");
    if (bits < 0 || bits > size(base)) {
      throw new IllegalArgumentException(bits + " bits of an address of " + size(base));
    }
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or one address.
   *
   * @throws WuaException of kind CONFIGURATION for any other form
   */
  public static Cidr parse(String text) throws WuaException {
    Matcher parts = FORM.matcher(text);
    try {
      if (parts.matches()) {
        InetAddress address = InetAddress.getByName(parts.group(1));
        return new Cidr(
            address, parts.group(2) == null ? size(address) : Integer.parseInt(parts.group(2)));
      }
    } catch (UnknownHostException | IllegalArgumentException noAddress) {
      throw wrong(text, noAddress);
    }
    throw wrong(text, null);
  }

  private static WuaException wrong(String text, @org.jspecify.annotations.Nullable Exception why) {
    return new WuaException(
        FailureReason.CONFIGURATION,
        "'" + text + "' is no range of addresses; write 10.0.0.0/8, fd00::/8 or one address.",
        why);
  }

  private static int size(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  /** Whether an address is in the range; one of another family is not. */
  public boolean contains(InetAddress address) {
    int dropped = size(base) - bits;
    return address.getAddress().length == base.getAddress().length
        && number(address).shiftRight(dropped).equals(number(base).shiftRight(dropped));
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + bits;
  }
}
