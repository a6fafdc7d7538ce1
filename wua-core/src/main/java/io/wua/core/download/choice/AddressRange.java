package io.wua.core.download.choice;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses (RFC 4632): those whose first bits are the same.
 *
 * @param base an address of the range
 * @param bits how many bits count
 */
public record AddressRange(IpAddress base, int bits) {
  private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

  /** Refuses more bits than the address has. */
  public AddressRange {
    Objects.requireNonNull(base, "base");
    if (bits < 0 || bits > base.size()) {
      throw new IllegalArgumentException(bits + " bits of an address of " + base.size());
    }
  }

  /** Reads {@code 10.2.0.0/16}, {@code fd00::/8} or one address; empty for anything else. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> base = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (slash < 0) {
      return base.map(one -> new AddressRange(one, one.size()));
    }
    String bits = text.substring(slash + 1).strip();
    return base.filter(one -> BITS.matcher(bits).matches() && Integer.parseInt(bits) <= one.size())
        .map(one -> new AddressRange(one, Integer.parseInt(bits)));
  }

  /** Whether an address is in the range; one of the other family never is. */
  public boolean contains(IpAddress address) {
    return base.shares(address, bits);
  }

  @Override
  public String toString() {
    return base + "/" + bits;
  }
}
