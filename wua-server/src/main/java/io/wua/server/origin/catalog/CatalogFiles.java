package io.wua.server.origin.catalog;

import io.wua.core.download.StoredFile;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.fetch.part.ContentDigest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts catalogs in their places, each at once and whole, whenever the process ends. */
final class CatalogFiles {
  private final CatalogFolders folders;
  private final Failpoints failpoints;

  CatalogFiles(CatalogFolders folders, Failpoints failpoints) {
    this.folders = folders;
    this.failpoints = failpoints;
  }

  private interface FileWork<T> {
    T run() throws IOException;
  }

  private static <T> T writing(Path target, FileWork<T> work) throws WuaException {
    try {
      return work.run();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          target + " cannot be written: " + e + ". Check the disk and the rights.",
          e);
    }
  }

  /** Makes a catalog the one that hosts get; the file itself stays where it is. */
  void publish(Path file, Optional<Instant> date) throws WuaException {
    writing(
        folders.published(),
        () -> {
          failpoints.reach("catalog.stage.before");
          same(file, folders.staged(), date);
          failpoints.reach("catalog.stage.after");
          failpoints.reach("catalog.publish.before");
          move(folders.staged(), folders.published());
          failpoints.reach("catalog.publish.after");
          return true;
        });
  }

  /** Keeps a catalog for an administrator's decision; the file itself stays where it is. */
  void hold(Path file, Sha256 digest) throws WuaException {
    Path target = folders.held(digest);
    if (file.equals(target)) {
      return;
    }
    writing(
        target,
        () -> {
          failpoints.reach("catalog.hold.before");
          Path part = target.resolveSibling(target.getFileName() + ".part");
          same(file, part, Optional.empty());
          move(part, target);
          failpoints.reach("catalog.hold.after");
          return true;
        });
  }

  /** Takes a copy of what an administrator brings, so that nobody changes it meanwhile. */
  Path bring(Path file) throws WuaException {
    if (!Files.isRegularFile(file)) {
      throw new WuaException(
          FailureReason.NOT_FOUND, "There is no file " + file + ". Name a wsusscn2.cab.");
    }
    Path target = folders.brought();
    return writing(
        target,
        () -> {
          copy(file, target);
          return target;
        });
  }

  /** Keeps what is published as what came last from the origin, if nothing has come yet. */
  void keepAsFetched(Path file) throws WuaException {
    if (!Files.exists(folders.fetched())) {
      writing(
          folders.fetched(),
          () -> {
            Path part = folders.incoming().resolve("adopted.cab");
            same(file, part, Optional.empty());
            return move(part, folders.fetched());
          });
    }
  }

  void drop(Path file) throws WuaException {
    writing(file, () -> Files.deleteIfExists(file));
  }

  /** Removes what a process left that ended in the middle. Only under the lease of the duty. */
  void tidy() throws WuaException {
    drop(folders.staged());
    drop(folders.brought());
  }

  /** The digests of the catalogs that are kept for a decision. */
  List<Sha256> held() throws WuaException {
    try (Stream<Path> all = Files.list(folders.held())) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9a-f]{64}\\.cab"))
          .map(name -> new Sha256(name.replace(".cab", "")))
          .sorted(Comparator.comparing(Sha256::hex))
          .toList();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, folders.held() + " cannot be read: " + e + ".", e);
    }
  }

  /** The digest of a file; empty where there is none. */
  static Optional<StoredFile> look(Path file) throws WuaException {
    try {
      return Files.isRegularFile(file) ? Optional.of(ContentDigest.of(file)) : Optional.empty();
    } catch (IOException e) {
      throw new WuaException(FailureReason.UNREADABLE, file + " cannot be read: " + e + ".", e);
    }
  }

  /** The same content under another name: by a link where the disk is the same. */
  private static void same(Path file, Path target, Optional<Instant> date) throws IOException {
    Files.deleteIfExists(target);
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException e) {
      copy(file, target);
    }
    if (date.isPresent()) {
      Files.setLastModifiedTime(target, FileTime.from(date.get()));
    }
    force(target);
  }

  private static void copy(Path file, Path target) throws IOException {
    Files.copy(
        file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    force(target);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static Path move(Path from, Path to) throws IOException {
    return Files.move(
        from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
