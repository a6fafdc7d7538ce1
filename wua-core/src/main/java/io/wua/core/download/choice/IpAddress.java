package io.wua.core.download.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of IPv4 or IPv6, read from text alone: nothing is looked up. */
public final class IpAddress {
  private static final int V4_BYTES = 4;
  private static final int V6_BYTES = 16;
  private static final int V6_GROUPS = 8;
  private static final int MAPPED_PREFIX = 12;
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

  private final byte[] bytes;

  private IpAddress(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads {@code 10.2.3.4}, {@code fd00::1} or {@code ::ffff:10.2.3.4}, which is the first one; a
   * zone behind a percent sign is left out.
   *
   * @return empty for whatever is no address
   */
  public static Optional<IpAddress> parse(String text) {
    String plain = text.strip();
    int zone = plain.indexOf('%');
    if (zone > 0 && plain.indexOf(':') >= 0) {
      plain = plain.substring(0, zone);
    }
    return (plain.indexOf(':') >= 0 ? v6(plain) : v4(plain)).map(IpAddress::new);
  }

  private static Optional<byte[]> v4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != V4_BYTES) {
      return Optional.empty();
    }
    byte[] found = new byte[V4_BYTES];
    for (int i = 0; i < V4_BYTES; i++) {
      if (!DECIMAL.matcher(parts[i]).matches() || Integer.parseInt(parts[i]) > 0xff) {
        return Optional.empty();
      }
      found[i] = (byte) Integer.parseInt(parts[i]);
    }
    return Optional.of(found);
  }

  private static Optional<byte[]> v6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(all -> all.size() == V6_GROUPS).map(all -> joined(all, List.of()));
    }
    Optional<List<Integer>> head = groups(text.substring(0, gap));
    Optional<List<Integer>> tail = groups(text.substring(gap + 2));
    return head.isPresent()
            && tail.isPresent()
            && !text.substring(0, gap).contains(".")
            && head.get().size() + tail.get().size() < V6_GROUPS
        ? Optional.of(joined(head.get(), tail.get()))
        : Optional.empty();
  }

  /** The groups of a text without a gap; an address of IPv4 at its end counts for two. */
  private static Optional<List<Integer>> groups(String text) {
    List<Integer> found = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(found);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      Optional<byte[]> embedded = i == parts.length - 1 ? v4(parts[i]) : Optional.empty();
      if (embedded.isPresent()) {
        byte[] four = embedded.get();
        found.add((four[0] & 0xff) << 8 | four[1] & 0xff);
        found.add((four[2] & 0xff) << 8 | four[3] & 0xff);
      } else if (GROUP.matcher(parts[i]).matches()) {
        found.add(Integer.parseInt(parts[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  private static byte[] joined(List<Integer> head, List<Integer> tail) {
    byte[] all = new byte[V6_BYTES];
    for (int i = 0; i < head.size(); i++) {
      put(all, i, head.get(i));
    }
    for (int i = 0; i < tail.size(); i++) {
      put(all, V6_GROUPS - tail.size() + i, tail.get(i));
    }
    return isMapped(all) ? Arrays.copyOfRange(all, MAPPED_PREFIX, V6_BYTES) : all;
  }

  private static void put(byte[] all, int group, int value) {
    all[2 * group] = (byte) (value >> 8);
    all[2 * group + 1] = (byte) value;
  }

  private static boolean isMapped(byte[] all) {
    for (int i = 0; i < MAPPED_PREFIX; i++) {
      if (all[i] != (i < MAPPED_PREFIX - 2 ? 0 : (byte) 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** How many bits it has: 32 or 128. */
  int size() {
    return bytes.length * Byte.SIZE;
  }

  /** Whether the first bits of two addresses of one family are the same. */
  boolean shares(IpAddress other, int bits) {
    if (other.bytes.length != bytes.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    int rest = bits % Byte.SIZE;
    return Arrays.equals(bytes, 0, whole, other.bytes, 0, whole)
        && (rest == 0 || ((bytes[whole] ^ other.bytes[whole]) & 0xff) >> (Byte.SIZE - rest) == 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** {@code 10.2.3.4}, or the eight groups of IPv6 without a gap. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (bytes.length == V4_BYTES) {
      for (byte each : bytes) {
        text.append(text.length() == 0 ? "" : ".").append(each & 0xff);
      }
    } else {
      for (int i = 0; i < V6_BYTES; i += 2) {
        text.append(i == 0 ? "" : ":").append(HexFormat.of().formatHex(bytes, i, i + 2));
      }
    }
    return text.toString();
  }
}
