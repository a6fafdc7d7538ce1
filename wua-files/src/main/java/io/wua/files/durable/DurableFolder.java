package io.wua.files.durable;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.files.json.BoundedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A private folder whose files are replaced at once and whole: whatever happens meanwhile, a file
 * is the old one or the new one. It is made by the first write. Whoever changes it must be alone:
 * see {@link FolderGuard}.
 */
public final class DurableFolder {
  private static final String FRESH = ".new";

  private final Path folder;
  private final Failpoints failpoints;
  private final FileBytes bytes;

  /**
   * That folder; nothing is made yet.
   *
   * @param folder where it is or will be
   * @param failpoints told of the moments around each change
   * @param bytes how files are filled
   */
  public DurableFolder(Path folder, Failpoints failpoints, FileBytes bytes) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.failpoints = Objects.requireNonNull(failpoints, "failpoints");
    this.bytes = Objects.requireNonNull(bytes, "bytes");
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** Where a file of it is. */
  public Path path(String name) {
    return folder.resolve(name);
  }

  /** A folder within it. */
  public DurableFolder within(String name) {
    return new DurableFolder(folder.resolve(name), failpoints, bytes);
  }

  /**
   * Makes it where it is not there yet.
   *
   * @throws WuaException UNREADABLE where it cannot be made
   */
  public void make() throws WuaException {
    try {
      PrivateAccess.makeFolder(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /**
   * A file; empty where it is not there.
   *
   * @param what what it is for people, with its article
   * @throws WuaException as {@link BoundedFile#read} says, but for NOT_FOUND
   */
  public Optional<byte[]> read(String name, String what, int maxBytes) throws WuaException {
    try {
      return Optional.of(BoundedFile.read(path(name), what, maxBytes));
    } catch (WuaException e) {
      if (e.reason() == FailureReason.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Puts a file in the place of the one before it.
   *
   * @param moment the name of the failpoints around it
   * @throws WuaException UNREADABLE where it cannot be written; the old one is still there
   */
  public void write(String name, byte[] content, String moment) throws WuaException {
    Path fresh = path(name + FRESH);
    try {
      PrivateAccess.makeFolder(folder);
      failpoints.reach(moment + ".write.before");
      fill(fresh, content);
      failpoints.reach(moment + ".write.after");
      failpoints.reach(moment + ".publish.before");
      replace(fresh, path(name));
      failpoints.reach(moment + ".publish.after");
    } catch (IOException e) {
      throw unwritable(path(name), e);
    }
  }

  private void fill(Path fresh, byte[] content) throws IOException {
    Files.deleteIfExists(fresh);
    try (FileChannel out =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PrivateAccess.ofFile(folder))) {
      bytes.write(out, content);
    } catch (IOException e) {
      removeHalf(fresh, e);
      throw e;
    }
  }

  private static void removeHalf(Path fresh, IOException because) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  /**
   * Keeps a file under a second name too, in the place of what had that name.
   *
   * @throws WuaException UNREADABLE where that cannot be done
   */
  public void keepCopy(String name, String copy) throws WuaException {
    Path fresh = path(copy + FRESH);
    try {
      failpoints.reach(copy + ".keep.before");
      Files.deleteIfExists(fresh);
      link(path(name), fresh);
      replace(fresh, path(copy));
      failpoints.reach(copy + ".keep.after");
    } catch (IOException e) {
      throw unwritable(path(copy), e);
    }
  }

  private static void link(Path file, Path second) throws IOException {
    try {
      Files.createLink(second, file);
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      Files.copy(file, second, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /**
   * Gives a file another name, in the place of what had that name.
   *
   * @param moment the name of the failpoints around it
   * @throws WuaException UNREADABLE where that cannot be done
   */
  public void rename(String from, String to, String moment) throws WuaException {
    try {
      failpoints.reach(moment + ".before");
      replace(path(from), path(to));
      failpoints.reach(moment + ".after");
    } catch (IOException e) {
      throw unwritable(path(from), e);
    }
  }

  /**
   * Deletes a file; one that is gone is no matter.
   *
   * @param moment the name of the failpoints around it
   * @throws WuaException UNREADABLE where that cannot be done
   */
  public void delete(String name, String moment) throws WuaException {
    try {
      failpoints.reach(moment + ".before");
      Files.deleteIfExists(path(name));
      failpoints.reach(moment + ".after");
    } catch (IOException e) {
      throw unwritable(path(name), e);
    }
  }

  /**
   * The names of its files, in no order; none where it was never made.
   *
   * @throws WuaException UNREADABLE where it cannot be listed
   */
  public List<String> names() throws WuaException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    } catch (NoSuchFileException neverMade) {
      return List.of();
    } catch (NotDirectoryException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, folder + " is no folder. Move that file away.", e);
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE, folder + " cannot be listed (" + e + ").", e);
    }
  }

  private void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceNames();
  }

  /** Forces the names to the disk; Windows opens no folder, and forces them by itself. */
  private void forceNames() {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException notHere) {
      // The file itself is forced; its name follows when the file system writes its journal.
    }
  }

  private static WuaException unwritable(Path file, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        file
            + " cannot be written ("
            + e
            + "). See that the disk has room and that this user may write there.",
        e);
  }

  /**
   * Refuses content that is larger than a file may be.
   *
   * @param name of the file
   * @param what it holds, for people
   * @throws WuaException LIMIT_EXCEEDED where it is too large
   */
  public void requireRoom(String name, String what, int bytes, int most) throws WuaException {
    if (bytes > most) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED,
          what + " has " + bytes + " bytes; " + path(name) + " may have " + most + ".");
    }
  }
}
