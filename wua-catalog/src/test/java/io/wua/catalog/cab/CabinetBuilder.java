package io.wua.catalog.cab;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small cabinets for tests, well formed or broken on purpose. */
final class CabinetBuilder {
  /** 12 March 1997. */
  static final int DOS_DATE = 0x226C;

  /** 11:13:52. */
  static final int DOS_TIME = 0x59BA;

  private static final int BLOCK_BYTES = 32_768;

  private final List<Folder> folders = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private int headerReserve;
  private int folderReserve;
  private int dataReserve;
  private int blockBytes = BLOCK_BYTES;
  private int checksumError;
  private boolean checksums = true;
  private boolean reserveInChecksum;
  private String previous = "";
  private String next = "";

  private record Folder(FolderEncoder encoder, ByteArrayOutputStream content) {}

  private record Entry(byte[] name, long size, long offset, int folder, int attributes) {}

  CabinetBuilder reserve(int header, int folder, int data) {
    headerReserve = header;
    folderReserve = folder;
    dataReserve = data;
    return this;
  }

  /** Makes blocks shorter than the format's 32 KiB. */
  CabinetBuilder blocksOf(int bytes) {
    blockBytes = bytes;
    return this;
  }

  CabinetBuilder withoutChecksums() {
    checksums = false;
    return this;
  }

  /** Adds to every checksum, so that none is right. */
  CabinetBuilder wrongChecksums() {
    checksumError = 1;
    return this;
  }

  CabinetBuilder reserveInChecksums() {
    reserveInChecksum = true;
    return this;
  }

  CabinetBuilder inSet(String previousCabinet, String nextCabinet) {
    previous = previousCabinet;
    next = nextCabinet;
    return this;
  }

  /** Starts a folder; the files that follow are in it. */
  CabinetBuilder folder(FolderEncoder encoder) {
    folders.add(new Folder(encoder, new ByteArrayOutputStream()));
    return this;
  }

  CabinetBuilder file(String name, byte[] content) {
    return entry(
        name.getBytes(StandardCharsets.ISO_8859_1),
        content.length,
        append(content),
        folders.size() - 1,
        0x20);
  }

  CabinetBuilder file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes to the current folder and gives their offset there. */
  long append(byte[] content) {
    ByteArrayOutputStream data = folders.get(folders.size() - 1).content();
    long offset = data.size();
    data.writeBytes(content);
    return offset;
  }

  /** Adds a line to the file table, true or not. */
  CabinetBuilder entry(byte[] name, long size, long offset, int folder, int attributes) {
    entries.add(new Entry(name, size, offset, folder, attributes));
    return this;
  }

  byte[] build() {
    int flags = (previous.isEmpty() ? 0 : 1) | (next.isEmpty() ? 0 : 2);
    boolean reserve = headerReserve + folderReserve + dataReserve > 0;
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    if (reserve) {
      head.writeBytes(numbers(4, headerReserve | folderReserve << 16 | dataReserve << 24));
      head.writeBytes(filler(headerReserve));
    }
    for (String neighbor : List.of(previous, next)) {
      if (!neighbor.isEmpty()) {
        head.writeBytes((neighbor + "\0disk\0").getBytes(StandardCharsets.US_ASCII));
      }
    }
    int foldersAt = 36 + head.size();
    int filesAt = foldersAt + folders.size() * (8 + folderReserve);
    byte[] files = fileTable();
    int dataAt = filesAt + files.length;
    ByteArrayOutputStream folderTable = new ByteArrayOutputStream();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (Folder folder : folders) {
      folderTable.writeBytes(numbers(4, dataAt + data.size()));
      folderTable.writeBytes(numbers(2, writeBlocks(folder, data)));
      folderTable.writeBytes(numbers(2, folder.encoder().type()));
      folderTable.writeBytes(filler(folderReserve));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("MSCF".getBytes(StandardCharsets.US_ASCII));
    for (int number : new int[] {0, dataAt + data.size(), 0, filesAt, 0}) {
      out.writeBytes(numbers(4, number));
    }
    int version = 0x0103;
    for (int number :
        new int[] {version, folders.size(), entries.size(), flags | (reserve ? 4 : 0), 7, 0}) {
      out.writeBytes(numbers(2, number));
    }
    for (ByteArrayOutputStream part : List.of(head, folderTable)) {
      out.writeBytes(part.toByteArray());
    }
    out.writeBytes(files);
    out.writeBytes(data.toByteArray());
    return out.toByteArray();
  }

  private byte[] fileTable() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      out.writeBytes(numbers(4, (int) entry.size()));
      out.writeBytes(numbers(4, (int) entry.offset()));
      for (int number : new int[] {entry.folder(), DOS_DATE, DOS_TIME, entry.attributes()}) {
        out.writeBytes(numbers(2, number));
      }
      out.writeBytes(entry.name());
      out.write(0);
    }
    return out.toByteArray();
  }

  /** Writes the blocks of a folder and tells how many there are. */
  private int writeBlocks(Folder folder, ByteArrayOutputStream out) {
    byte[] content = folder.content().toByteArray();
    List<byte[]> blocks = new ArrayList<>();
    for (int at = 0; at < content.length; at += blockBytes) {
      blocks.add(Arrays.copyOfRange(content, at, Math.min(at + blockBytes, content.length)));
    }
    List<byte[]> encoded = folder.encoder().encode(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      byte[] packed = encoded.get(i);
      byte[] sizes = numbers(4, packed.length | blocks.get(i).length << 16);
      byte[] reserve = filler(dataReserve);
      int sum = sum(packed) ^ sum(sizes) ^ (reserveInChecksum ? sum(reserve) : 0);
      out.writeBytes(numbers(4, checksums ? sum + checksumError : 0));
      out.writeBytes(sizes);
      out.writeBytes(reserve);
      out.writeBytes(packed);
    }
    return blocks.size();
  }

  private static byte[] filler(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) ('a' + i % 26);
    }
    return bytes;
  }

  private static byte[] numbers(int bytes, int number) {
    byte[] four = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    return Arrays.copyOf(four, bytes);
  }

  /** The checksum byte by byte, as the specification words it. */
  private static int sum(byte[] bytes) {
    int sum = 0;
    int whole = bytes.length / 4 * 4;
    for (int i = 0; i < whole; i++) {
      sum ^= (bytes[i] & 0xFF) << 8 * (i % 4);
    }
    for (int i = whole; i < bytes.length; i++) {
      sum ^= (bytes[i] & 0xFF) << 8 * (bytes.length - 1 - i);
    }
    return sum;
  }
}
