package io.wua.testkit.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** A fleet that lives through so many days, one step for all of its hosts after the other. */
final class Fleet {
  private static final Duration STEP = Duration.ofHours(4);

  /** What may be tried again just when all ends is due within a period. */
  private static final Duration LAST_RUNS = Duration.ofDays(1);

  final List<FleetHost> hosts = new ArrayList<>();
  private final World world;
  private final SplittableRandom random;

  Fleet(long seed, int count, int days) throws Exception {
    this.world = new World(seed, days);
    this.random = new SplittableRandom(seed);
    for (int number = 0; number < count; number++) {
      hosts.add(new FleetHost(world, number, random.split()));
    }
  }

  /** Lives through all days and checks what must be so afterwards. */
  Fleet live() throws Exception {
    Instant calm = world.end().minus(World.CALM);
    for (Instant now = World.START; !now.isAfter(world.end()); now = now.plus(STEP)) {
      boolean quiet = !now.isBefore(calm);
      if (!quiet && random.nextInt(60) == 0) {
        hosts.get(random.nextInt(hosts.size())).cloneOf(hosts.get(random.nextInt(hosts.size())));
      }
      for (FleetHost host : hosts) {
        host.step(now, quiet);
      }
    }
    for (FleetHost host : hosts) {
      Instant now = world.end();
      while (host.isAboutToInstall() && now.isBefore(world.end().plus(LAST_RUNS))) {
        now = now.plus(STEP);
        host.step(now, true);
      }
      host.checkAtRest();
    }
    return this;
  }

  /** A digest of all that happened. */
  String digest() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (FleetHost host : hosts) {
      digest.update((host.name + "\n" + host.journal() + "\n").getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
