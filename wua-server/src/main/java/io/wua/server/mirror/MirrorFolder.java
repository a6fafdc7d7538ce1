package io.wua.server.mirror;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.publish.DigestMemory;
import io.wua.server.publish.FileStamp;
import io.wua.server.publish.PublishedFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The folder of a mirror, laid out as a server is: {@code sync.json}, and the files in {@code
 * waptwua}. What the mirror remembers is in a hidden folder beside them. One mirror at a time.
 */
final class MirrorFolder implements AutoCloseable {
  static final String SYNC = "sync.json";
  private static final String FILES = "waptwua";
  private static final String HIDDEN = ".wua-mirror";

  private final Path root;
  private final Path hidden;
  private final FileChannel lock;
  private final PublishedFolder published;
  private final PublishedFolder memory;
  private final DigestMemory own;

  private MirrorFolder(Path root, FileChannel lock, Failpoints failpoints) {
    this.root = root;
    this.hidden = root.resolve(HIDDEN);
    this.lock = lock;
    this.published = new PublishedFolder(root, failpoints);
    this.memory = new PublishedFolder(hidden, failpoints);
    this.own = new DigestMemory(memory);
  }

  /**
   * Opens the folder, made where it is not there.
   *
   * @throws WuaException BUSY where another mirror is at work in it, UNREADABLE where it cannot be
   *     written
   */
  static MirrorFolder open(Path root, Failpoints failpoints) throws WuaException {
    try {
      Files.createDirectories(root.resolve(HIDDEN));
      Files.createDirectories(root.resolve(FILES));
      FileChannel channel =
          FileChannel.open(
              root.resolve(HIDDEN).resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new WuaException(
            FailureReason.BUSY,
            "Another mirror is at work in " + root + ". Wait for it, or end it.");
      }
      return new MirrorFolder(root, channel, failpoints);
    } catch (IOException e) {
      throw unwritable(root, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }

  private static WuaException unwritable(Path path, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        path + " cannot be written (" + e + "). Check disk and rights.",
        e);
  }

  /** Where a file is. */
  Path file(String name) {
    return root.resolve(FILES).resolve(name);
  }

  /** Where the index lies that the files are fetched by. */
  Path newIndex() {
    return hidden.resolve(SYNC);
  }

  /** What the mirror put there, by name. */
  Map<String, FileStamp> own() throws WuaException {
    return own.load();
  }

  void remember(Map<String, FileStamp> files) throws WuaException {
    own.save(files);
  }

  MirrorState state() throws WuaException {
    return MirrorState.read(memory);
  }

  void remember(MirrorState state) throws WuaException {
    state.write(memory);
  }

  /** Which of these files are still as they were put there. */
  Set<String> unchanged(Map<String, FileStamp> files) {
    return files.entrySet().stream()
        .filter(file -> facts(file.getKey()).filter(file.getValue()::isOf).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The stamp of a file that was just put there. */
  Optional<FileStamp> stamp(String name, Sha256 sha256) {
    return facts(name).map(facts -> FileStamp.of(facts, sha256));
  }

  private Optional<BasicFileAttributes> facts(String name) {
    try {
      return Optional.of(
          Files.readAttributes(file(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  void delete(String name) throws WuaException {
    try {
      Files.delete(file(name));
    } catch (NoSuchFileException goneAlready) {
      // Somebody else was faster, and it is gone, as it shall be.
    } catch (IOException e) {
      throw unwritable(file(name), e);
    }
  }

  /**
   * Puts the index in place, for whoever mirrors this mirror; whether it is another than before.
   */
  boolean publish(byte[] index) throws WuaException {
    Optional<byte[]> last = published.read(SYNC);
    if (last.isPresent() && java.util.Arrays.equals(last.get(), index)) {
      return false;
    }
    published.write(SYNC, index);
    return true;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException alreadyGone) {
      // The lock ends with the process at the latest.
    }
  }
}
