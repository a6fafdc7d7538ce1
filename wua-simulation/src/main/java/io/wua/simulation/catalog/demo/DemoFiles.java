package io.wua.simulation.catalog.demo;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.simulation.catalog.delivery.Patching;
import io.wua.simulation.catalog.delivery.PayloadFile;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The payload files of the demo. Their bytes follow from their names, so the same name is the same
 * file wherever it is listed, and whoever needs a file can make it. They have a thousandth of the
 * size that such files have.
 */
final class DemoFiles {
  private static final int SMALLER = 1_000;

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
        content(name, bytes).digest("SHA-1").toUpperCase(Locale.ROOT) + "_" + name,
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
    DemoContent content = content(identity, bytes);
    Sha1 sha1 = new Sha1(content.digest("SHA-1"));
    Payload payload =
        new Payload(
            name,
            content.bytes(),
            sha1,
            Optional.of(new Sha256(content.digest("SHA-256"))),
            Optional.of(url(identity, sha1, modified)));
    return new PayloadFile(payload, modified, patching);
  }

  private static DemoContent content(String identity, long bytes) {
    return new DemoContent(identity, Math.max(1, bytes / SMALLER));
  }

  /** The bytes of such a file, by its location. */
  static DemoContent content(Payload payload) {
    String served = fileName(payload);
    String suffix = "_" + payload.sha1().hex();
    return new DemoContent(served.replace(suffix, ""), payload.sizeBytes().orElseThrow());
  }

  /** The last segment of its location, under which repositories keep it. */
  static String fileName(Payload payload) {
    String path = payload.url().orElseThrow().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
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
}
