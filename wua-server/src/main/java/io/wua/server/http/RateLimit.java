package io.wua.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may ask: each key has a bucket of tokens that fills evenly. Memory is bounded:
 * where there are too many keys, the one unused longest is forgotten, which for whoever kept quiet
 * is no loss. Safe for several threads.
 */
public final class RateLimit {
  private static final int IPV6_BYTES = 16;
  private static final int IPV6_NETWORK_BYTES = 8;
  private static final double MILLIS = 1_000.0;

  private final double burst;
  private final double perMillisecond;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets;

  /** What was left when. */
  private record Bucket(double tokens, long millis) {}

  /**
   * Makes a limiter with full buckets.
   *
   * @param burst how many requests may come at once, 1 or more
   * @param every after which time one more may come
   * @param mostKeys how many keys are remembered
   */
  public RateLimit(int burst, Duration every, int mostKeys, InstantSource clock) {
    if (burst < 1 || every.toMillis() < 1 || mostKeys < 1) {
      throw new IllegalArgumentException("a limit lets something through, and remembers somebody");
    }
    this.burst = burst;
    this.perMillisecond = 1.0 / every.toMillis();
    this.clock = clock;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > mostKeys;
          }
        };
  }

  /** Whether that key may ask now; if so, one of its tokens is gone. */
  public synchronized boolean mayAsk(String key) {
    long now = clock.millis();
    Bucket bucket = buckets.getOrDefault(key, new Bucket(burst, now));
    // A clock that was set back fills nothing and takes nothing away.
    long passed = Math.max(0, now - bucket.millis());
    double tokens = Math.min(burst, bucket.tokens() + passed * perMillisecond);
    boolean may = tokens >= 1;
    buckets.put(key, new Bucket(may ? tokens - 1 : tokens, now));
    return may;
  }

  /** After how many whole seconds an empty bucket lets one request through. */
  public long secondsPerRequest() {
    return (long) Math.ceil(1 / perMillisecond / MILLIS);
  }

  /**
   * The key of an address. Of IPv6 the network of 64 bits counts, as one machine has as many
   * addresses in it as it likes (RFC 4291, 2.5.4).
   *
   * @param address as text; anything else is its own key
   */
  public static String keyOf(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == IPV6_BYTES
          ? InetAddress.getByAddress(
                  Arrays.copyOf(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES), IPV6_BYTES))
              .getHostAddress()
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
