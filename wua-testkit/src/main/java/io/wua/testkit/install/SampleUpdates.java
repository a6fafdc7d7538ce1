package io.wua.testkit.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.core.update.Classification;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Updates by number, each with one file; a higher number is released later. */
public final class SampleUpdates {
  private static final Instant FIRST = Instant.parse("2026-01-13T18:00:00Z");

  private SampleUpdates() {}

  /** The id of that update. */
  public static UpdateId id(int number) {
    return new UpdateId(new UUID(0x1557_0000_0000_4000L, number), 1);
  }

  /** That update. */
  public static Update update(int number) {
    return Update.builder(id(number))
        .title("Update " + number)
        .kbs(List.of(new KbNumber(String.valueOf(5_000_000 + number))))
        .severity(Severity.IMPORTANT)
        .classification(Classification.SECURITY_UPDATES)
        .released(FIRST.plus(Duration.ofDays(number)))
        .payloads(List.of(file(number)))
        .build();
  }

  /** Its file. */
  public static Payload file(int number) {
    return new Payload(
        fileName(number),
        OptionalLong.of(content(number).length),
        sha1(content(number)),
        Optional.empty(),
        Optional.empty());
  }

  /** The name of its file, which carries its digest. */
  public static String fileName(int number) {
    return "update" + number + "_" + sha1(content(number)).hex() + ".cab";
  }

  /** What its file holds. */
  public static byte[] content(int number) {
    return ("content of update " + number).getBytes(UTF_8);
  }

  private static Sha1 sha1(byte[] content) {
    try {
      return new Sha1(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
