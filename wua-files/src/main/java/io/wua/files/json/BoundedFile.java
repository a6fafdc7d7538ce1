package io.wua.files.json;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a whole file of a bounded size into memory. */
public final class BoundedFile {
  private BoundedFile() {}

  /**
   * The content of a file.
   *
   * @param file where it is
   * @param what what it is for people, with its article: "a host snapshot"
   * @param maxBytes the largest size accepted, in bytes
   * @throws WuaException NOT_FOUND, ACCESS_DENIED, UNREADABLE, or LIMIT_EXCEEDED where it is larger
   */
  public static byte[] read(Path file, String what, int maxBytes) throws WuaException {
    if (Files.isDirectory(file)) {
      throw new WuaException(
          FailureReason.UNREADABLE, file + " is a directory: name the file of " + what + ".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), what, maxBytes);
    } catch (IOException e) {
      throw failure(file, what, e);
    }
  }

  /** Why a file cannot be read: NOT_FOUND, ACCESS_DENIED or UNREADABLE. */
  public static WuaException failure(Path file, String what, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new WuaException(
          FailureReason.NOT_FOUND, "There is no file " + file + " to read " + what + " from.", e);
    }
    if (e instanceof AccessDeniedException) {
      return new WuaException(
          FailureReason.ACCESS_DENIED,
          "The rights of this process do not suffice to read " + what + " from " + file + ".",
          e);
    }
    return new WuaException(
        FailureReason.UNREADABLE, file + " cannot be read: " + e.getMessage() + ".", e);
  }

  /**
   * The rest of a stream, under the same limit.
   *
   * @throws WuaException LIMIT_EXCEEDED where it is longer
   * @throws IOException where the stream fails
   */
  public static byte[] read(InputStream in, String source, String what, int maxBytes)
      throws WuaException, IOException {
    byte[] content = in.readNBytes(maxBytes);
    if (content.length == maxBytes && in.read() >= 0) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED,
          source + " is larger than the " + maxBytes + " bytes that " + what + " may have.");
    }
    return content;
  }
}
