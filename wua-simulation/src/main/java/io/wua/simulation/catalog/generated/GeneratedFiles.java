package io.wua.simulation.catalog.generated;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.delivery.Patching;
import io.wua.simulation.catalog.delivery.PayloadFile;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;

/** The payload files of a generated catalog, by number. */
final class GeneratedFiles {
  private static final int SMALLEST = 20_000;
  private static final int LARGEST = 900_000_000;
  private static final Instant MODIFIED = Instant.parse("2025-06-10T15:19:02Z");

  private final Seed seed;

  GeneratedFiles(Seed seed) {
    this.seed = seed;
  }

  PayloadFile file(int number) {
    SplittableRandom random = seed.random(Seed.Kind.FILE, number);
    Sha1 sha1 = new Sha1(digest(random, 20));
    Payload payload =
        new Payload(
            name(number),
            random.nextInt(SMALLEST, LARGEST),
            sha1,
            Optional.of(new Sha256(digest(random, 32))),
            Optional.of(url(number, sha1)));
    return new PayloadFile(payload, MODIFIED, Patching.SELF_CONTAINED);
  }

  FileLocation location(int number) {
    Sha1 sha1 = new Sha1(digest(seed.random(Seed.Kind.FILE, number), 20));
    return new FileLocation(sha1, url(number, sha1));
  }

  private static String name(int number) {
    return "Simulated-" + number + "-x64.cab";
  }

  private static URI url(int number, Sha1 sha1) {
    return URI.create(
        "http://download.windowsupdate.com/d/msdownload/update/software/secu/2025/06/simulated-"
            + number
            + "-x64_"
            + sha1.hex()
            + ".cab");
  }

  private static String digest(SplittableRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
