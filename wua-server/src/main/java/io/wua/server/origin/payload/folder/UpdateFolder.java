package io.wua.server.origin.payload.folder;

import io.wua.core.download.StoredFile;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.http.fetch.part.ContentDigest;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The flat folder of updates. Files on their way are in its hidden folder {@value #INCOMING}: on
 * the same file system, so that a file takes its place at once and whole; never served, as no name
 * in it is reached by a flat path; and the same for all servers that share the folder, so that one
 * goes on where another one died.
 */
public final class UpdateFolder {
  /** The folder of what is on its way; replicas leave it out, as every name with a dot first. */
  public static final String INCOMING = ".incoming";

  private static final int SHA1_DIGITS = 40;

  private final Path path;
  private final Quarantine quarantine;

  /**
   * That folder.
   *
   * @param path it is there
   * @param quarantine where a file goes that lies under the name of another
   */
  public UpdateFolder(Path path, Quarantine quarantine) {
    this.path = Objects.requireNonNull(path, "path");
    this.quarantine = Objects.requireNonNull(quarantine, "quarantine");
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Where what must not be served goes. */
  public Quarantine quarantine() {
    return quarantine;
  }

  /**
   * Where a file is until it is whole and checked.
   *
   * @throws WuaException UNREADABLE where the folder cannot be written
   */
  public Path incoming(String name) throws WuaException {
    Path incoming = path.resolve(INCOMING);
    try {
      if (!Files.isDirectory(incoming, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(incoming);
      }
      return incoming.resolve(name);
    } catch (FileAlreadyExistsException e) {
      if (Files.isDirectory(incoming, LinkOption.NOFOLLOW_LINKS)) {
        return incoming.resolve(name);
      }
      throw broken(incoming, e);
    } catch (IOException e) {
      throw broken(incoming, e);
    }
  }

  /** How much of a file is there already. */
  public long incomingBytes(Sha1 sha1) {
    Path incoming = path.resolve(INCOMING);
    return entry(incoming.resolve(sha1.hex()))
        .or(() -> entry(incoming.resolve(sha1.hex() + ".part")))
        .map(FolderEntry::sizeBytes)
        .orElse(0L);
  }

  /**
   * The file of that name, if it has that content.
   *
   * @throws WuaException UNREADABLE where it cannot be read
   */
  public Optional<PayloadFile> holding(String name, Sha1 sha1, Instant now) throws WuaException {
    Path file = path.resolve(name);
    Optional<FolderEntry> there = entry(file);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    StoredFile digests = digests(file);
    return digests.sha1().equals(sha1)
        ? Optional.of(row(there.get(), digests, CameBy.ADOPTED, now))
        : Optional.empty();
  }

  /**
   * Puts a whole and checked file in its place. Another content that lies under its name goes to
   * quarantine first.
   *
   * @param whole where it is, on the file system of the folder
   * @param digests what it is
   * @param name its name in the folder
   * @throws WuaException UNREADABLE where the folder cannot be written
   */
  public PayloadFile place(Path whole, StoredFile digests, String name, CameBy by, Instant now)
      throws WuaException {
    Path target = path.resolve(name);
    if (!path.equals(target.getParent())) {
      throw new IllegalArgumentException("'" + name + "' is no name in " + path);
    }
    try {
      if (entry(target).isPresent()) {
        StoredFile there = digests(target);
        if (!there.sha1().equals(digests.sha1())) {
          quarantine.take(
              target,
              there,
              new Quarantine.Origin(name, "the folder of updates"),
              "it lay under the name of another file",
              now);
        }
      }
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw broken(target, e);
    }
    FolderEntry placed = entry(target).orElseThrow(() -> broken(target, new IOException("gone")));
    return row(placed, digests, by, now);
  }

  /** The row of a file. */
  static PayloadFile row(FolderEntry entry, StoredFile digests, CameBy by, Instant now) {
    return new PayloadFile(
        digests.sha1(),
        digests.sha256(),
        entry.name(),
        digests.sizeBytes(),
        by,
        now,
        entry.modifiedOn());
  }

  /** The files in it, without those in folders. */
  List<FolderEntry> entries() throws WuaException {
    List<FolderEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      files.sorted().forEach(file -> entry(file).ifPresent(entries::add));
      return entries;
    } catch (IOException e) {
      throw broken(path, e);
    }
  }

  /** The file of that name; empty for what is none, symbolic links too. */
  Optional<FolderEntry> entry(String name) {
    return entry(path.resolve(name));
  }

  private static Optional<FolderEntry> entry(Path file) {
    try {
      BasicFileAttributes facts =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return facts.isRegularFile()
          ? Optional.of(
              new FolderEntry(
                  file.getFileName().toString(),
                  facts.size(),
                  facts.lastModifiedTime().toInstant()))
          : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  StoredFile digests(Path file) throws WuaException {
    try {
      return ContentDigest.of(file);
    } catch (IOException e) {
      throw broken(file, e);
    }
  }

  /**
   * Deletes what is on its way and nobody waits for.
   *
   * @param wanted what somebody waits for
   * @param before what was touched later stays: it may be new
   * @throws WuaException UNREADABLE where the folder cannot be read
   */
  public void sweep(Set<Sha1> wanted, Instant before) throws WuaException {
    Path incoming = path.resolve(INCOMING);
    if (!Files.isDirectory(incoming, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.list(incoming)) {
      for (Path file : files.toList()) {
        Optional<FolderEntry> entry = entry(file);
        if (entry.isPresent()
            && entry.get().modifiedOn().isBefore(before)
            && !isWanted(entry.get().name(), wanted)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw broken(incoming, e);
    }
  }

  private static boolean isWanted(String name, Set<Sha1> wanted) {
    return name.length() >= SHA1_DIGITS
        && wanted.stream().anyMatch(sha1 -> name.startsWith(sha1.hex()));
  }

  static WuaException broken(Path file, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        file + " cannot be read or written (" + e + "). Check the folder of updates.",
        e);
  }
}
