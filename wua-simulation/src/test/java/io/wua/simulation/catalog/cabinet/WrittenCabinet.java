package io.wua.simulation.catalog.cabinet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a cabinet as they stand in its bytes, for tests that look at the format itself.
 */
public record WrittenCabinet(List<Folder> folders, List<Member> members) {
  /** A folder and its data blocks. */
  public record Folder(int type, List<Block> blocks) {}

  /** A data block. */
  public record Block(int checksum, byte[] data, int uncompressedBytes) {}

  /** A file of the cabinet. */
  public record Member(String name, long bytes, long offset, int folder, int attributes) {}

  /** Reads a cabinet. */
  public static WrittenCabinet of(Path cabinet) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(cabinet)).order(ByteOrder.LITTLE_ENDIAN);
    int folderCount = bytes.getShort(26) & 0xFFFF;
    int memberCount = bytes.getShort(28) & 0xFFFF;
    // A signed cabinet has 4 bytes of reserve sizes and as many bytes of reserve as the first says.
    boolean hasReserve = (bytes.getShort(30) & 4) != 0;
    int table = hasReserve ? 40 + bytes.getShort(36) : 36;
    List<Folder> folders = new ArrayList<>();
    for (int i = 0; i < folderCount; i++) {
      int record = table + 8 * i;
      folders.add(folder(bytes, record));
    }
    List<Member> members = new ArrayList<>();
    int at = bytes.getInt(16);
    for (int i = 0; i < memberCount; i++) {
      int end = at + 16;
      while (bytes.get(end) != 0) {
        end++;
      }
      String name = new String(bytes.array(), at + 16, end - at - 16, StandardCharsets.UTF_8);
      members.add(
          new Member(
              name,
              bytes.getInt(at) & 0xFFFFFFFFL,
              bytes.getInt(at + 4) & 0xFFFFFFFFL,
              bytes.getShort(at + 8),
              bytes.getShort(at + 14)));
      at = end + 1;
    }
    return new WrittenCabinet(folders, members);
  }

  private static Folder folder(ByteBuffer bytes, int record) {
    int at = bytes.getInt(record);
    int blockCount = bytes.getShort(record + 4) & 0xFFFF;
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < blockCount; i++) {
      int length = bytes.getShort(at + 4) & 0xFFFF;
      byte[] data = new byte[length];
      bytes.get(at + 8, data);
      blocks.add(new Block(bytes.getInt(at), data, bytes.getShort(at + 6) & 0xFFFF));
      at += 8 + length;
    }
    return new Folder(bytes.getShort(record + 6), blocks);
  }
}
