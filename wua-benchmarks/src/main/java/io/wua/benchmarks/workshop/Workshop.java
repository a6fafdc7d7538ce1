package io.wua.benchmarks.workshop;

import io.wua.simulation.catalog.CatalogContent;
import io.wua.simulation.catalog.generated.GeneratedCatalog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder in which benchmarks keep generated files from run to run. They are used again as long
 * as the code that made them is the same.
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
      return Files.isDirectory(code) ? "classes" : digest(code);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("the name of the code", e);
    }
  }

  /** Of the classes that decide about the bytes; the demo beside them does not. */
  private static String digest(Path archive) throws IOException, NoSuchAlgorithmException {
    String wanted = CatalogContent.class.getPackageName().replace('.', '/') + "/";
    try (JarFile jar = new JarFile(archive.toFile())) {
      String classes =
          jar.stream()
              .filter(each -> each.getName().startsWith(wanted))
              .filter(each -> !each.getName().startsWith(wanted + "demo/"))
              .map(each -> each.getName() + " " + each.getCrc())
              .sorted()
              .collect(Collectors.joining("\n"));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(classes.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
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
