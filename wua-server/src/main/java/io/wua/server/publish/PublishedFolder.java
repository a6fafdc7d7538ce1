package io.wua.server.publish;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder of documents that are served as they lie there: each is replaced at once and whole.
 */
public final class PublishedFolder {
  private final Path folder;
  private final Failpoints failpoints;

  /** The documents of that folder, which is there. */
  public PublishedFolder(Path folder, Failpoints failpoints) {
    this.folder = folder;
    this.failpoints = failpoints;
  }

  /**
   * A document; empty where there is none yet.
   *
   * @throws WuaException UNREADABLE where it is there and cannot be read
   */
  public Optional<byte[]> read(String name) throws WuaException {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(name)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, folder.resolve(name) + " cannot be read (" + e + ").", e);
    }
  }

  /**
   * Puts a document in the place of the one before it.
   *
   * @throws WuaException UNREADABLE where it cannot be written
   */
  public void write(String name, byte[] content) throws WuaException {
    Path fresh = folder.resolve(name + ".new");
    try {
      failpoints.reach(name + ".write.before");
      try (FileChannel out =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      failpoints.reach(name + ".write.after");
      failpoints.reach(name + ".publish.before");
      Files.move(
          fresh,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      failpoints.reach(name + ".publish.after");
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, folder.resolve(name) + " cannot be written (" + e + ").", e);
    }
  }
}
