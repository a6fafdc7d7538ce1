package io.wua.catalog.trust;

import io.wua.catalog.container.CabinetStamp;
import io.wua.catalog.signature.TrustedRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers in a file which cabinet was found good, by which roots: {@code trusted.seen}, one
 * cabinet at a time. What cannot be read or written is checked again the next time.
 */
final class TrustMemory {
  private static final String NAME = "trusted.seen";

  private final Path folder;
  private final TrustedRoots roots;

  TrustMemory(Path folder, TrustedRoots roots) {
    this.folder = folder;
    this.roots = roots;
  }

  boolean vouches(Path cabinet, CabinetStamp stamp) {
    return read().filter(line(cabinet, stamp)::equals).isPresent();
  }

  private Optional<String> read() {
    try {
      return Optional.of(Files.readString(folder.resolve(NAME), StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Nothing remembered: then the cabinet is checked.
      return Optional.empty();
    }
  }

  void remember(Path cabinet, CabinetStamp stamp) {
    Path part = folder.resolve(UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(folder);
      Files.writeString(part, line(cabinet, stamp), StandardCharsets.UTF_8);
      try {
        Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      // The next time the cabinet is checked again, which is slow and not wrong.
    }
  }

  private String line(Path cabinet, CabinetStamp stamp) {
    return roots.digest() + " " + stamp.text() + " " + cabinet.toAbsolutePath().normalize() + "\n";
  }
}
