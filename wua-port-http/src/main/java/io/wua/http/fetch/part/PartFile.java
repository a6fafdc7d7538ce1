package io.wua.http.fetch.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.core.download.StoredFile;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way: {@code name.part} beside where it will lie, and {@code name.part.validator},
 * by which a server tells whether its file is still the one that the part is of. Locked while it is
 * open: two downloads of one file never write into one another.
 */
public final class PartFile implements AutoCloseable {
  private static final int LONGEST_VALIDATOR = 1024;

  private final Path target;
  private final Path part;
  private final Path validatorFile;
  private final FileChannel channel;
  private ContentDigest digest;

  private PartFile(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.validatorFile = sibling(target, ".part.validator");
    this.channel = channel;
    this.digest = new ContentDigest();
  }

  /**
   * Opens the part of a file, digesting what is there.
   *
   * @param target where the file will lie
   * @throws WuaException BUSY where somebody else downloads it
   * @throws IOException where the disk fails
   */
  public static PartFile open(Path target) throws WuaException, IOException {
    Path part = sibling(target, ".part");
    FileChannel channel =
        FileChannel.open(
            part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel, target);
      PartFile opened = new PartFile(target, part, channel);
      // Through the same channel: Windows lets no other one read what is locked.
      opened.digest.updateFrom(Channels.newInputStream(channel));
      return opened;
    } catch (IOException | WuaException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static Path sibling(Path target, String suffix) {
    return target.resolveSibling(target.getFileName() + suffix);
  }

  private static void lock(FileChannel channel, Path target) throws WuaException, IOException {
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      lock = null;
    }
    if (lock == null) {
      throw new WuaException(
          FailureReason.BUSY, target + " is being downloaded already. Wait for that download.");
    }
  }

  /** How many bytes are there. */
  public long size() {
    return digest.size();
  }

  /** What the server said of the file that the part is of, if it is known. */
  public Optional<String> validator() throws IOException {
    try {
      byte[] text = Files.readAllBytes(validatorFile);
      return text.length == 0 || text.length > LONGEST_VALIDATOR
          ? Optional.empty()
          : Optional.of(new String(text, UTF_8));
    } catch (NoSuchFileException never) {
      return Optional.empty();
    }
  }

  /**
   * Starts anew.
   *
   * @param validator of the file that comes now, if the server told one
   */
  public void restart(Optional<String> validator) throws IOException {
    channel.truncate(0);
    channel.position(0);
    digest = new ContentDigest();
    Files.deleteIfExists(validatorFile);
    Optional<String> kept = validator.filter(text -> text.length() <= LONGEST_VALIDATOR);
    if (kept.isPresent()) {
      Files.writeString(validatorFile, kept.get());
    }
  }

  /** Adds bytes. */
  public void append(byte[] chunk, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, length);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    digest.update(chunk, length);
  }

  /** Writes everything through to the disk and says what it is. Nothing may be added afterwards. */
  public StoredFile complete() throws IOException {
    channel.force(true);
    channel.close();
    return digest.describe(target);
  }

  /** Where the bytes are until {@link #publish}. */
  public Path path() {
    return part;
  }

  /**
   * Puts the complete file in its place, at once and whole. The validator goes before: whoever
   * finds the file in its place looks for no parts, and would leave the validator there for ever.
   */
  public void publish() throws IOException {
    Files.deleteIfExists(validatorFile);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Throws away what is there. */
  public void discard() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
    Files.deleteIfExists(validatorFile);
  }

  /** Leaves what is there for the next try; an empty part is removed. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      if (size() == 0) {
        discard();
      } else {
        channel.close();
      }
    }
  }
}
