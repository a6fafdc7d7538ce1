package io.wua.benchmarks.workshop;

import io.wua.simulation.catalog.generated.GeneratedCatalog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The folder in which benchmarks keep generated files from run to run. They are used again as long
 * as the archive with the code that made them is the same.
 *
 * @param folder where; made when it is needed
 */
public record Workshop(Path folder) {
  private static final int NAME_DIGITS = 12;

  /** The usual one, below the system's temporary folder. */
  public static Workshop usual() {
    return new Workshop(Path.of(System.getProperty("java.io.tmpdir"), "wua-benchmarks"));
  }

  /** The place of something that the present code makes. */
  public Path made(String name) throws IOException {
    return Files.createDirectories(folder.resolve(codeName())).resolve(name);
  }

  private static String codeName() throws IOException {
    try {
      Path code =
          Path.of(
              GeneratedCatalog.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        return "classes";
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(code));
      return HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("the place of the code", e);
    }
  }

  /** An empty folder of that name. */
  public Path emptyFolder(String name) throws IOException {
    Path empty = folder.resolve(name);
    if (Files.exists(empty)) {
      try (Stream<Path> all = Files.walk(empty)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return Files.createDirectories(empty);
  }
}
