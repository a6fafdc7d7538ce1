package io.wua.catalog.cab;

import java.nio.channels.SeekableByteChannel;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads header, folder table and file table of a cabinet, and checks what can be checked there. */
final class DirectoryParser {
  private static final int FOLDER_BYTES = 8;
  private static final int FILE_BYTES = 16;

  private static final int CONTINUED_FROM_PREVIOUS = 0xFFFD;
  private static final int CONTINUED_TO_NEXT = 0xFFFE;
  private static final int CONTINUED_BOTH_WAYS = 0xFFFF;

  private final String cabinet;
  private final CabinetLimits limits;
  private final CabinetHeader header;
  private final CabinetInput in;

  private DirectoryParser(CabinetHeader header, CabinetInput in, CabinetLimits limits) {
    this.cabinet = in.cabinet();
    this.limits = limits;
    this.header = header;
    this.in = in;
  }

  /**
   * Reads the directory.
   *
   * @param channelBytes the size of the channel, which may be greater than the cabinet
   */
  static CabinetDirectory parse(
      SeekableByteChannel channel, String cabinet, long channelBytes, CabinetLimits limits)
      throws CabinetException {
    CabinetInput start = new CabinetInput(channel, cabinet, channelBytes);
    CabinetHeader header = CabinetHeader.read(start, limits);
    if (header.sizeBytes() > channelBytes) {
      throw CabinetException.malformed(
          cabinet,
          "the cabinet is cut off",
          channelBytes,
          header.sizeBytes() + " bytes in all",
          "the end of the file");
    }
    CabinetInput in = new CabinetInput(channel, cabinet, header.sizeBytes());
    in.position(start.position());
    return new DirectoryParser(header, in, limits).directory();
  }

  private CabinetDirectory directory() throws CabinetException {
    if (header.folders() == 0 || header.files() == 0) {
      throw CabinetException.malformed(
          cabinet,
          "the cabinet is empty",
          0,
          "a folder and a file",
          header.folders() + " folders and " + header.files() + " files");
    }
    if (header.files() > limits.entries()) {
      throw CabinetException.limit(
          cabinet, "entries", 0, limits.entries(), header.files() + " files");
    }
    List<CabinetFolder> folders = new ArrayList<>();
    long blocks = 0;
    for (int i = 0; i < header.folders(); i++) {
      CabinetFolder folder = folder(i);
      blocks += folder.blocks();
      if (blocks > limits.blocks()) {
        throw CabinetException.limit(
            cabinet, "blocks", in.position(), limits.blocks(), blocks + " blocks");
      }
      folders.add(folder);
    }
    List<CabinetFile> files = new ArrayList<>();
    BitSet spanned = new BitSet();
    for (int i = 0; i < header.files(); i++) {
      files.add(file(i, spanned));
    }
    folders.replaceAll(folder -> spanned.get(folder.index()) ? spanned(folder) : folder);
    return new CabinetDirectory(
        header.sizeBytes(),
        header.dataReserveBytes(),
        header.previous(),
        header.next(),
        folders,
        files);
  }

  private CabinetFolder folder(int index) throws CabinetException {
    in.require(FOLDER_BYTES, "folder table");
    long dataOffset = in.u32();
    int blocks = in.u16();
    CabinetCompression compression = compression(in.u16());
    in.position(in.position() + header.folderReserveBytes());
    return new CabinetFolder(index, compression, dataOffset, blocks, false);
  }

  private CabinetCompression compression(int type) throws CabinetException {
    int window = (type >> 8) & 0x1F;
    return switch (type & 0xF) {
      case 0 -> CabinetCompression.of(CabinetCompression.Method.STORED);
      case 1 -> CabinetCompression.of(CabinetCompression.Method.MSZIP);
      case 2 -> CabinetCompression.of(CabinetCompression.Method.QUANTUM);
      case 3 -> {
        if (window < CabinetCompression.LEAST_WINDOW_BITS
            || window > CabinetCompression.MOST_WINDOW_BITS) {
          throw malformedCompression("an LZX window of 15 to 21 bits", window + " bits");
        }
        yield CabinetCompression.lzx(window);
      }
      default -> throw malformedCompression("a compression of 0 to 3", "type " + (type & 0xF));
    };
  }

  private CabinetException malformedCompression(String expected, String found) {
    return CabinetException.malformed(
        cabinet, "a folder's compression is unknown", in.position() - 2, expected, found);
  }

  private CabinetFile file(int index, BitSet spanned) throws CabinetException {
    in.require(FILE_BYTES, "file table");
    long start = in.position();
    long size = in.u32();
    long offset = in.u32();
    int folder = folderOf(in.u16(), spanned);
    Optional<LocalDateTime> modified = dosDateTime(in.u16(), in.u16());
    int attributes = in.u16();
    if (size > limits.fileBytes()) {
      throw CabinetException.limit(
          cabinet, "fileBytes", start, limits.fileBytes(), "a file of " + size + " bytes");
    }
    long nameStart = in.position();
    String name = MemberName.decode(in.zeroTerminated(limits.nameBytes(), "file name"), attributes);
    String path =
        MemberName.safePath(name)
            .orElseThrow(
                () ->
                    CabinetException.malformed(
                        cabinet,
                        "a file name is not safe",
                        nameStart,
                        "a name that stays below its directory",
                        "\"" + name + "\""));
    return new CabinetFile(index, name, path, size, folder, offset, attributes, modified);
  }

  private int folderOf(int index, BitSet spanned) throws CabinetException {
    switch (index) {
      case CONTINUED_FROM_PREVIOUS, CONTINUED_BOTH_WAYS -> {
        spanned.set(0);
        return 0;
      }
      case CONTINUED_TO_NEXT -> {
        spanned.set(header.folders() - 1);
        return header.folders() - 1;
      }
      default -> {
        if (index >= header.folders()) {
          throw CabinetException.malformed(
              cabinet,
              "a file is in a folder that is not there",
              in.position() - 2,
              "a folder below " + header.folders(),
              "folder " + index);
        }
        return index;
      }
    }
  }

  private static CabinetFolder spanned(CabinetFolder folder) {
    return new CabinetFolder(
        folder.index(), folder.compression(), folder.dataOffset(), folder.blocks(), true);
  }

  /** Days in two-second steps since 1980, packed into two words as on a FAT disk. */
  private static Optional<LocalDateTime> dosDateTime(int date, int time) {
    try {
      return Optional.of(
          LocalDateTime.of(
              1980 + (date >> 9),
              (date >> 5) & 0xF,
              date & 0x1F,
              time >> 11,
              (time >> 5) & 0x3F,
              (time & 0x1F) * 2));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
