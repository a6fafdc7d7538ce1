package io.wua.simulation.catalog.demo;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.simulation.catalog.delivery.Patching;
import io.wua.simulation.catalog.delivery.PayloadFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Payload files that nobody has: their digests are those of their names, so the same name is the
 * same file wherever it is listed.
 */
final class DemoFiles {
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyy/MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  private DemoFiles() {}

  /** A file with everything in it. */
  static PayloadFile file(String name, long bytes, Instant modified) {
    return file(name, bytes, modified, Patching.SELF_CONTAINED);
  }

  /** A file of a unified update whose name starts with its own digest in capitals. */
  static PayloadFile digestNamed(String name, long bytes, Instant modified, Patching patching) {
    return file(
        digest("SHA-1", name).toUpperCase(Locale.ROOT) + "_" + name,
        name,
        bytes,
        modified,
        patching);
  }

  /** A file for that purpose. */
  static PayloadFile file(String name, long bytes, Instant modified, Patching patching) {
    return file(name, name, bytes, modified, patching);
  }

  private static PayloadFile file(
      String name, String identity, long bytes, Instant modified, Patching patching) {
    Sha1 sha1 = new Sha1(digest("SHA-1", identity));
    Payload payload =
        new Payload(
            name,
            bytes,
            sha1,
            Optional.of(new Sha256(digest("SHA-256", identity))),
            Optional.of(url(identity, sha1, modified)));
    return new PayloadFile(payload, modified, patching);
  }

  /** The address carries the digest before the ending of the name. */
  private static URI url(String name, Sha1 sha1, Instant modified) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    return URI.create(
        "http://download.windowsupdate.com/c/msdownload/update/software/secu/"
            + FOLDER.format(modified)
            + "/"
            + lower.substring(0, dot)
            + "_"
            + sha1.hex()
            + lower.substring(dot));
  }

  private static String digest(String algorithm, String identity) {
    try {
      byte[] bytes = ("demo file " + identity).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
