package io.wua.catalog.cab;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exactly the bytes of one file, drawn from the reader of its folder. */
final class MemberStream extends InputStream {
  private final CabinetFile file;
  private final FolderReader folder;
  private final boolean closesFolder;
  private long remaining;
  private boolean closed;
  private @Nullable CabinetException failure;

  /**
   * Starts where the reader stands.
   *
   * @param closesFolder whether the reader serves this file alone
   */
  MemberStream(CabinetFile file, FolderReader folder, boolean closesFolder) {
    this.file = file;
    this.folder = folder;
    this.closesFolder = closesFolder;
    this.remaining = file.sizeBytes();
  }

  /** What broke the stream, in case a visitor has hidden it in an exception of its own. */
  Optional<CabinetException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    requireOpen();
    if (length == 0) {
      return 0;
    }
    if (remaining == 0) {
      return -1;
    }
    try {
      int count = folder.read(to, offset, (int) Math.min(length, remaining));
      remaining -= count;
      return count;
    } catch (CabinetException e) {
      throw failed(e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    requireOpen();
    long step = Math.max(0, Math.min(count, remaining));
    try {
      folder.skipTo(folder.position() + step);
      remaining -= step;
      return step;
    } catch (CabinetException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    if (closesFolder) {
      folder.close();
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the stream of " + file.name() + " is closed");
    }
    if (failure != null) {
      throw failed(failure);
    }
  }

  private IOException failed(CabinetException e) {
    failure = e;
    return new IOException(e.getMessage(), e);
  }
}
