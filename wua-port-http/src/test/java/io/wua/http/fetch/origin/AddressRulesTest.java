package io.wua.http.fetch.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.testkit.Seeded;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are public. */
class AddressRulesTest {
  /** First address and bits; IPv6 in full, so that the check below needs no parser of its own. */
  private static final List<String> NOT_PUBLIC_V4 =
      List.of(
          "00000000/8",
          "0a000000/8",
          "64400000/10",
          "7f000000/8",
          "a9fe0000/16",
          "ac100000/12",
          "c0000000/24",
          "c0000200/24",
          "c0586300/24",
          "c0a80000/16",
          "c6120000/15",
          "c6336400/24",
          "cb007100/24",
          "e0000000/4",
          "f0000000/4");

  private static final List<String> NOT_PUBLIC_IN_GLOBAL_UNICAST =
      List.of(
          "20010000000000000000000000000000/23",
          "20010db8000000000000000000000000/32",
          "20020000000000000000000000000000/16",
          "3fff0000000000000000000000000000/20");

  private static final String GLOBAL_UNICAST = "20000000000000000000000000000000/3";

  private static final List<String> CARRYING_V4 =
      List.of(
          "00000000000000000000000000000000/96",
          "00000000000000000000ffff00000000/96",
          "0064ff9b000000000000000000000000/96");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.0.3.0",
        "192.88.98.255",
        "192.88.100.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.255",
        "198.51.101.0",
        "203.0.112.255",
        "203.0.114.0",
        "223.255.255.255",
        "2600:1400::1",
        "2000::",
        "2001:200::1",
        "2001:db7:ffff::",
        "2001:db9::",
        "2003::",
        "2a02:26f0::1",
        "3ffe:ffff::",
        "3fff:1000::",
        "64:ff9b::8.8.8.8",
        "::8.8.8.8"
      })
  void publicAddressesPass(String address) throws Exception {
    assertEquals(Optional.empty(), AddressRules.whyNotPublic(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0.0.0 | an address of this network",
        "0.255.255.255 | an address of this network",
        "10.0.0.0 | a private address",
        "10.255.255.255 | a private address",
        "100.64.0.0 | an address shared behind a provider's NAT",
        "100.127.255.255 | an address shared behind a provider's NAT",
        "127.0.0.1 | a loopback address",
        "127.255.255.255 | a loopback address",
        "169.254.169.254 | a link-local address",
        "172.16.0.0 | a private address",
        "172.31.255.255 | a private address",
        "192.0.0.170 | an address kept for protocols",
        "192.0.2.1 | an address for documentation",
        "192.88.99.1 | a 6to4 relay",
        "192.168.255.255 | a private address",
        "198.18.0.0 | an address for benchmarks",
        "198.19.255.255 | an address for benchmarks",
        "198.51.100.255 | an address for documentation",
        "203.0.113.0 | an address for documentation",
        "224.0.0.1 | a multicast address",
        "239.255.255.255 | a multicast address",
        "240.0.0.0 | a reserved address",
        "255.255.255.254 | a reserved address",
        "255.255.255.255 | the broadcast address",
        ":: | the unspecified address",
        "::1 | the loopback address",
        "fc00:: | a private address",
        "fdff::1 | a private address",
        "fe80::1 | a link-local address",
        "febf:ffff::1 | a link-local address",
        "fec0::1 | a site-local address",
        "feff::1 | a site-local address",
        "ff02::1 | a multicast address",
        "::10.0.0.1 | an IPv4-compatible address of 10.0.0.1, a private address",
        "::2 | an IPv4-compatible address of 0.0.0.2, an address of this network",
        "64:ff9b::127.0.0.1 | a NAT64 address of 127.0.0.1, a loopback address",
        "64:ff9b::a9fe:a9fe | a NAT64 address of 169.254.169.254, a link-local address",
        "64:ff9b:1::8.8.8.8 | a local-use NAT64 address",
        "64:ff9b:0:0:0:1:808:808 | a reserved address",
        "2001::1 | a Teredo address",
        "2001:2::1 | an address kept for protocols",
        "2001:db8::1 | an address for documentation",
        "2002:808:808:: | a 6to4 address",
        "2002:7f00:1:: | a 6to4 address",
        "3fff::1 | an address for documentation",
        "4000::1 | a reserved address",
        "::ffff:0:127.0.0.1 | a reserved address",
        "100::1 | a reserved address"
      })
  void othersSayWhatTheyAre(String address, String what) throws Exception {
    assertEquals(Optional.of(what), AddressRules.whyNotPublic(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7f000001 | an IPv4-mapped address of 127.0.0.1, a loopback address",
        "a9fea9fe | an IPv4-mapped address of 169.254.169.254, a link-local address",
        "ffffffff | an IPv4-mapped address of 255.255.255.255, the broadcast address"
      })
  void mappedAddressesAreJudgedByWhatTheyCarry(String inner, String what) throws Exception {
    byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff" + inner);
    assertEquals(Optional.of(what), AddressRules.whyNotPublic(mapped));
    InetAddress unwrapped = InetAddress.getByAddress(mapped);
    assertTrue(unwrapped instanceof Inet4Address, "Java unwraps it");
    assertTrue(AddressRules.whyNotPublic(unwrapped).isPresent());
  }

  @Test
  void aMappedPublicAddressIsPublic() {
    byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff08080808");
    assertEquals(Optional.empty(), AddressRules.whyNotPublic(mapped));
  }

  @Test
  void bytesOfAnotherLengthAreNoAddress() {
    assertThrows(IllegalArgumentException.class, () -> AddressRules.whyNotPublic(new byte[5]));
  }

  @Test
  void agreesWithTheNetsBitByBit() {
    Seeded.runs(
        5000,
        random -> {
          byte[] address = drawn(random);
          assertEquals(
              expectedPublic(address),
              AddressRules.whyNotPublic(address).isEmpty(),
              () -> HexFormat.of().formatHex(address));
        });
  }

  /** Random, or one of the first or last addresses of a net, or one just outside. */
  private static byte[] drawn(SplittableRandom random) {
    boolean small = random.nextBoolean();
    int length = small ? 4 : 16;
    byte[] any = new byte[length];
    random.nextBytes(any);
    List<String> nets =
        small ? NOT_PUBLIC_V4 : random.nextBoolean() ? CARRYING_V4 : NOT_PUBLIC_IN_GLOBAL_UNICAST;
    if (!small && random.nextInt(4) == 0) {
      any[0] = (byte) (0x20 | (any[0] & 0x1f));
      return any;
    }
    if (random.nextInt(4) == 0) {
      return any;
    }
    String net = nets.get(random.nextInt(nets.size()));
    BigInteger size = BigInteger.ONE.shiftLeft(length * 8 - bits(net));
    BigInteger inside = first(net).add(new BigInteger(1, any).mod(size));
    BigInteger drawn =
        switch (random.nextInt(4)) {
          case 0 -> first(net).subtract(BigInteger.ONE);
          case 1 -> first(net).add(size);
          case 2 -> first(net).add(size).subtract(BigInteger.ONE);
          default -> inside;
        };
    return bytes(drawn.mod(BigInteger.ONE.shiftLeft(length * 8)), length);
  }

  private static boolean expectedPublic(byte[] address) {
    if (address.length == 4) {
      return NOT_PUBLIC_V4.stream().noneMatch(net -> inNet(address, net));
    }
    if (CARRYING_V4.stream().anyMatch(net -> inNet(address, net))) {
      return expectedPublic(Arrays.copyOfRange(address, 12, 16));
    }
    return inNet(address, GLOBAL_UNICAST)
        && NOT_PUBLIC_IN_GLOBAL_UNICAST.stream().noneMatch(net -> inNet(address, net));
  }

  private static boolean inNet(byte[] address, String net) {
    int shift = address.length * 8 - bits(net);
    return new BigInteger(1, address).shiftRight(shift).equals(first(net).shiftRight(shift));
  }

  private static BigInteger first(String net) {
    return new BigInteger(net.substring(0, net.indexOf('/')), 16);
  }

  private static int bits(String net) {
    return Integer.parseInt(net.substring(net.indexOf('/') + 1));
  }

  private static byte[] bytes(BigInteger number, int length) {
    byte[] all = number.toByteArray();
    byte[] address = new byte[length];
    int count = Math.min(all.length, length);
    System.arraycopy(all, all.length - count, address, length - count, count);
    return address;
  }
}
