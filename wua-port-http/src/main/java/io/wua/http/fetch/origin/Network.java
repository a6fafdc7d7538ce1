package io.wua.http.fetch.origin;

import java.util.HexFormat;

/**
 * A block of addresses: those of the same length whose first bits are the same.
 *
 * @param prefix an address of the block, 4 or 16 bytes
 * @param bits how many of them count
 * @param what the block is, to follow "is"
 * @param site whether a site may use it for itself, as 10.0.0.0/8
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Network(byte[] prefix, int bits, String what, boolean site) {
  /** A block of IPv4 by its dotted address. */
  static Network v4(String address, int bits, String what, boolean site) {
    byte[] prefix = new byte[4];
    String[] parts = address.split("\\.", -1);
    for (int i = 0; i < prefix.length; i++) {
      prefix[i] = (byte) Integer.parseInt(parts[i]);
    }
    return new Network(prefix, bits, what, site);
  }

  /** A block of IPv6 by the hexadecimal digits that it starts with; zeros follow. */
  static Network v6(String digits, int bits, String what, boolean site) {
    return new Network(
        HexFormat.of().parseHex(digits + "0".repeat(32 - digits.length())), bits, what, site);
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != prefix[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || ((address[whole] ^ prefix[whole]) & 0xFF) >>> (8 - rest) == 0;
  }
}
