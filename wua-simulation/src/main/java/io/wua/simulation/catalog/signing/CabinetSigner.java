package io.wua.simulation.catalog.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts an Authenticode signature into a cabinet that has no reserve ([MS-CAB] 2.1, <a
 * href="https://learn.microsoft.com/windows-hardware/drivers/install/authenticode">Authenticode</a>):
 * 20 application bytes in the header point to it, everything else moves back by the 24 bytes that
 * this takes, and the signature follows the last data block.
 */
public final class CabinetSigner {
  private static final int HEADER_BYTES = 36;
  private static final int MOVED_BY = 24;
  private static final int SIGNED_HEADER_BYTES = HEADER_BYTES + MOVED_BY;
  private static final int FOLDER_BYTES = 8;

  private static final int SIZE = 8;
  private static final int FILES = 16;
  private static final int FOLDER_COUNT = 26;
  private static final int FLAGS = 30;
  private static final int RESERVE_SIZES = 36;
  private static final int RESERVE = 40;
  private static final int BLOB_OFFSET = 44;
  private static final int BLOB_SIZE = 48;

  private static final int HAS_RESERVE = 4;
  private static final int RESERVE_BYTES = 20;

  /** The four bytes before the offset, as in every signed cabinet that was seen. */
  private static final int RESERVE_MARK = 0x00100000;

  private static final int BUFFER_BYTES = 1 << 16;

  private CabinetSigner() {}

  /**
   * Signs a file in place.
   *
   * @param cabinet as {@code CabinetWriter} makes it: without reserve and signature
   * @throws IOException where it cannot be read or written, or has a reserve already
   */
  public static void sign(Path cabinet, SigningAuthority authority) throws IOException {
    Path part = cabinet.resolveSibling(cabinet.getFileName() + ".signed");
    try {
      write(cabinet, part, authority);
      Files.move(part, cabinet, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path cabinet, Path signed, SigningAuthority authority)
      throws IOException {
    try (FileChannel in = FileChannel.open(cabinet, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(
                signed,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
      ByteBuffer head = movedHead(in, cabinet);
      int headBytes = head.limit();
      writeAll(out, head, 0);
      long from = headBytes - MOVED_BY;
      out.position(headBytes);
      for (long left = in.size() - from; left > 0; ) {
        long moved = in.transferTo(from, left, out);
        from += moved;
        left -= moved;
      }
      long end = out.size();
      byte[] blob = AuthenticodeContent.sign(digest(out, end), authority);
      writeAll(out, ByteBuffer.wrap(blob), end);
      writeAll(out, u32(blob.length), BLOB_SIZE);
    }
  }

  /** Header and folders of the signed cabinet, but for the size of the signature. */
  private static ByteBuffer movedHead(FileChannel in, Path cabinet) throws IOException {
    ByteBuffer header = readAll(in, 0, HEADER_BYTES);
    if ((header.getShort(FLAGS) & HAS_RESERVE) != 0) {
      throw new IOException(cabinet + " has a reserve already");
    }
    int folders = header.getShort(FOLDER_COUNT) & 0xFFFF;
    int folderTable = folders * FOLDER_BYTES;
    ByteBuffer head =
        ByteBuffer.allocate(SIGNED_HEADER_BYTES + folderTable).order(ByteOrder.LITTLE_ENDIAN);
    head.put(header.duplicate().rewind());
    head.putInt(SIZE, header.getInt(SIZE) + MOVED_BY);
    head.putInt(FILES, header.getInt(FILES) + MOVED_BY);
    head.putShort(FLAGS, (short) (header.getShort(FLAGS) | HAS_RESERVE));
    head.putShort(RESERVE_SIZES, (short) RESERVE_BYTES);
    head.putInt(RESERVE, RESERVE_MARK);
    head.putInt(BLOB_OFFSET, header.getInt(SIZE) + MOVED_BY);
    ByteBuffer table = readAll(in, HEADER_BYTES, folderTable);
    for (int folder = 0; folder < folders; folder++) {
      int at = folder * FOLDER_BYTES;
      table.putInt(at, table.getInt(at) + MOVED_BY);
    }
    head.put(SIGNED_HEADER_BYTES, table.array());
    return head.rewind();
  }

  /** The digest of what a signature covers: not reserved1, and not bytes 34 to 55. */
  private static byte[] digest(FileChannel cabinet, long end) throws IOException {
    MessageDigest digest = sha256();
    digest.update(readAll(cabinet, 0, 4));
    digest.update(readAll(cabinet, 8, 26));
    for (long at = SIGNED_HEADER_BYTES - 4; at < end; at += BUFFER_BYTES) {
      digest.update(readAll(cabinet, at, (int) Math.min(BUFFER_BYTES, end - at)));
    }
    return digest.digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static ByteBuffer readAll(FileChannel channel, long from, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("the cabinet ends at " + channel.size() + ", inside its own tables");
      }
    }
    return buffer.rewind();
  }

  private static ByteBuffer u32(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).rewind();
  }

  private static void writeAll(FileChannel channel, ByteBuffer buffer, long to) throws IOException {
    for (long at = to; buffer.hasRemaining(); ) {
      at += channel.write(buffer, at);
    }
  }
}
