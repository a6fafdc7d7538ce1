package io.wua.http.fetch.origin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells public addresses from those of this host, of its site, and of protocols that hide another
 * address. After IANA's registries of special-purpose addresses (RFC 6890): of IPv6 nothing is
 * public but what lies in 2000::/3, so that blocks yet to be handed out are refused.
 */
public final class AddressRules {
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;

  /** The IPv4 address in the last 4 bytes is where these lead; it is judged in their stead. */
  private static final List<Network> CARRYING_IPV4 =
      List.of(
          Network.v6("00000000000000000000ffff", 96, "an IPv4-mapped address", false),
          Network.v6("", 96, "an IPv4-compatible address", false),
          Network.v6("0064ff9b", 96, "a NAT64 address", false));

  private static final List<Network> SPECIAL =
      List.of(
          Network.v4("0.0.0.0", 8, "an address of this network", false),
          Network.v4("10.0.0.0", 8, "a private address", true),
          Network.v4("100.64.0.0", 10, "an address shared behind a provider's NAT", true),
          Network.v4("127.0.0.0", 8, "a loopback address", true),
          Network.v4("169.254.0.0", 16, "a link-local address", false),
          Network.v4("172.16.0.0", 12, "a private address", true),
          Network.v4("192.0.0.0", 24, "an address kept for protocols", false),
          Network.v4("192.0.2.0", 24, "an address for documentation", false),
          Network.v4("192.88.99.0", 24, "a 6to4 relay", false),
          Network.v4("192.168.0.0", 16, "a private address", true),
          Network.v4("198.18.0.0", 15, "an address for benchmarks", false),
          Network.v4("198.51.100.0", 24, "an address for documentation", false),
          Network.v4("203.0.113.0", 24, "an address for documentation", false),
          Network.v4("224.0.0.0", 4, "a multicast address", false),
          Network.v4("255.255.255.255", 32, "the broadcast address", false),
          Network.v4("240.0.0.0", 4, "a reserved address", false),
          Network.v6("", 128, "the unspecified address", false),
          Network.v6("00000000000000000000000000000001", 128, "the loopback address", true),
          Network.v6("0064ff9b0001", 48, "a local-use NAT64 address", false),
          Network.v6("fc", 7, "a private address", true),
          Network.v6("fe80", 10, "a link-local address", false),
          Network.v6("fec0", 10, "a site-local address", true),
          Network.v6("ff", 8, "a multicast address", false),
          Network.v6("20010000", 32, "a Teredo address", false),
          Network.v6("20010000", 23, "an address kept for protocols", false),
          Network.v6("20010db8", 32, "an address for documentation", false),
          Network.v6("2002", 16, "a 6to4 address", false),
          Network.v6("3fff", 20, "an address for documentation", false));

  private static final Network UNICAST = Network.v6("20", 3, "public", false);
  private static final Network UNASSIGNED = Network.v6("", 0, "a reserved address", false);

  private AddressRules() {}

  /** Why an address is not public, to follow "is", as "a private address"; empty where it is. */
  public static Optional<String> whyNotPublic(InetAddress address) {
    return whyNotPublic(address.getAddress());
  }

  /**
   * The same of the bytes of an address. {@link InetAddress} makes an IPv4 address of an
   * IPv4-mapped one; here it is seen as it is.
   *
   * @param address 4 or 16 bytes
   */
  public static Optional<String> whyNotPublic(byte[] address) {
    return special(address).map(network -> described(address, network));
  }

  /** Whether a site may use the address for a host of its own: private, shared, or loopback. */
  static boolean ofASite(InetAddress address) {
    return special(address.getAddress()).filter(Network::site).isPresent();
  }

  private static Optional<Network> special(byte[] address) {
    if (address.length != IPV4_BYTES && address.length != IPV6_BYTES) {
      throw new IllegalArgumentException("an address of " + address.length + " bytes");
    }
    Optional<Network> special =
        SPECIAL.stream().filter(network -> network.contains(address)).findFirst();
    if (special.isPresent() || address.length == IPV4_BYTES) {
      return special;
    }
    if (carrier(address).isPresent()) {
      return special(inner(address));
    }
    return UNICAST.contains(address) ? Optional.empty() : Optional.of(UNASSIGNED);
  }

  private static Optional<Network> carrier(byte[] address) {
    return CARRYING_IPV4.stream().filter(network -> network.contains(address)).findFirst();
  }

  private static byte[] inner(byte[] address) {
    return Arrays.copyOfRange(address, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES);
  }

  private static String described(byte[] address, Network special) {
    return carrier(address)
        .filter(carrier -> !special.contains(address))
        .map(carrier -> carrier.what() + " of " + dotted(inner(address)) + ", " + special.what())
        .orElse(special.what());
  }

  private static String dotted(byte[] ipv4) {
    try {
      return InetAddress.getByAddress(ipv4).getHostAddress();
    } catch (UnknownHostException wrongLength) {
      throw new IllegalStateException(wrongLength);
    }
  }
}
