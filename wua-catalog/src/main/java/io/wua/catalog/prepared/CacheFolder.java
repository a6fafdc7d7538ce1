package io.wua.catalog.prepared;

import io.wua.catalog.container.CabinetStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The names in the folder of prepared catalogs: {@code <digest>-<languages>.catalog} for each,
 * {@code <place>.seen} for the digest of a cabinet that was read, {@code *.part} for what is being
 * made. Whatever cannot be deleted, because somebody reads it, stays until the next time.
 */
final class CacheFolder {
  private static final String CATALOG = ".catalog";
  private static final String SEEN = ".seen";
  private static final String PART = ".part";
  private static final int NAME_DIGITS = 16;

  /** The one in use and the one before it, so that two callers do not chase each other. */
  private static final int KEPT = 2;

  /** No preparation takes that long: what is older was left behind by a process that died. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;

  CacheFolder(Path folder) {
    this.folder = folder;
  }

  void create() throws IOException {
    Files.createDirectories(folder);
  }

  Path catalog(String digest, List<String> languages) {
    return folder.resolve(digest + "-" + hash(String.join(",", languages)) + CATALOG);
  }

  /** A name that nobody else uses. */
  Path part() {
    return folder.resolve(UUID.randomUUID() + PART);
  }

  /** Gives a finished part its name at once, in place of what may be there. */
  void publish(Path part, Path name) throws IOException {
    try {
      Files.move(part, name, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, name, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The digest that a cabinet had when it was last read, where it is the same as then. */
  Optional<String> digest(Path cabinet, CabinetStamp stamp) {
    try {
      List<String> lines = Files.readAllLines(seen(cabinet), StandardCharsets.UTF_8);
      boolean same =
          lines.size() == 2
              && lines.get(1).equals(stamp.text())
              && lines.get(0).matches("[0-9a-f]{64}");
      return same ? Optional.of(lines.get(0)) : Optional.empty();
    } catch (IOException e) {
      // Not seen yet, or not readable: then the cabinet is read.
      return Optional.empty();
    }
  }

  /** Remembers the digest of a cabinet. */
  void remember(Path cabinet, CabinetStamp stamp, String digest) throws IOException {
    Path part = part();
    try {
      Files.writeString(part, digest + "\n" + stamp.text() + "\n", StandardCharsets.UTF_8);
      publish(part, seen(cabinet));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path seen(Path cabinet) {
    return folder.resolve(hash(cabinet.toAbsolutePath().normalize().toString()) + SEEN);
  }

  /** Marks a catalog as just used. */
  void touch(Path catalog, Instant now) {
    try {
      Files.setLastModifiedTime(catalog, FileTime.from(now));
    } catch (IOException e) {
      // It may be collected a little early then.
    }
  }

  /** Deletes all but the catalogs that were used last, and what was left behind. */
  void collect(Instant now) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> catalogs = new ArrayList<>();
      for (Path file : files.toList()) {
        if (file.toString().endsWith(CATALOG)) {
          catalogs.add(file);
        } else if (file.toString().endsWith(PART) && changed(file).isBefore(now.minus(ABANDONED))) {
          delete(file);
        }
      }
      catalogs.sort(Comparator.comparing(CacheFolder::changed).reversed());
      catalogs.stream().skip(KEPT).forEach(CacheFolder::delete);
    } catch (IOException e) {
      // The next time will do.
    }
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.MAX;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Somebody reads it: the next time will do.
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
