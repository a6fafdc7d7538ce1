package io.wua.files.durable;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock over all processes, by a file that the operating system locks: the end of a process gives
 * it back, however it ends. The file stays, and means nothing by being there.
 *
 * <p>A lock of the operating system belongs to the whole process, and on POSIX the process loses it
 * as soon as it closes <em>any</em> channel on that file. Therefore the locks that this process has
 * are listed once for all of it, and a file of that list is never opened. The byte that is locked
 * lies far behind the text, so that people can read the text on Windows as well.
 */
public final class LockFile {
  private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final DurableFolder folder;
  private final String name;

  /** A lock by the file of that name. */
  public LockFile(DurableFolder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** What whoever has the lock holds in hand. */
  public static final class Held implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private boolean closed;

    private Held(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    /** Gives the lock back; may be repeated. */
    @Override
    public synchronized void close() {
      if (closed) {
        return;
      }
      closed = true;
      try (channel) {
        channel.truncate(0);
      } catch (IOException e) {
        // The text is for people alone, and a channel that fails to close is closed all the same.
      } finally {
        OF_THIS_PROCESS.remove(file);
      }
    }
  }

  /**
   * Takes the lock, without waiting.
   *
   * @param text what the file says as long as it is taken, for people
   * @return empty where somebody has it
   * @throws WuaException UNREADABLE where that cannot be told
   */
  public Optional<Held> tryAcquire(String text) throws WuaException {
    folder.make();
    try {
      Path file = folder.path().toRealPath().resolve(name);
      if (!OF_THIS_PROCESS.add(file)) {
        return Optional.empty();
      }
      @Nullable FileChannel channel = null;
      try {
        channel = locked(file);
        if (channel == null) {
          return Optional.empty();
        }
        say(channel, text);
        return Optional.of(new Held(file, channel));
      } finally {
        if (channel == null) {
          OF_THIS_PROCESS.remove(file);
        }
      }
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          folder.path(name) + " cannot be locked (" + e + "). Keep it on a local disk.",
          e);
    }
  }

  private @Nullable FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PrivateAccess.ofFile(folder.path()));
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock(LOCKED_BYTE, 1, false);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : channel;
  }

  private static void say(FileChannel channel, String text) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      // The lock counts; the text is for people alone, and a full disk must not keep a run off.
    }
  }
}
