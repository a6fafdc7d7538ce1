package io.wua.catalog.cab;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The fixed record at the start of a cabinet with its optional parts ([MS-CAB] 2.1, CFHEADER).
 *
 * <p>Its field coffFiles, the place of the file table, is not used: expand.exe of Windows and
 * cabextract take the table that follows the folders, whatever that field says, and two readers
 * that see different files in one signed cabinet would be a hole.
 *
 * @param sizeBytes the size of the whole cabinet
 * @param folders how many folders there are
 * @param files how many files there are
 * @param headerReserveBytes application bytes at offset {@link #RESERVE_OFFSET}; 0 where there are
 *     none
 * @param folderReserveBytes application bytes after each folder record
 * @param dataReserveBytes application bytes in each data block
 * @param previous the cabinet before this one in a set
 * @param next the cabinet after this one in a set
 */
public record CabinetHeader(
    long sizeBytes,
    int folders,
    int files,
    int headerReserveBytes,
    int folderReserveBytes,
    int dataReserveBytes,
    Optional<String> previous,
    Optional<String> next) {
  /** Where the application bytes of the header start, in a cabinet that has some. */
  public static final int RESERVE_OFFSET = 40;

  private static final String SIGNATURE = "MSCF";
  private static final String WINDOWS_IMAGE = "MSWIM";
  private static final int HEADER_BYTES = 36;

  private static final int HAS_PREVIOUS = 1;
  private static final int HAS_NEXT = 2;
  private static final int HAS_RESERVE = 4;

  /** Reads the header and leaves the input at the first folder record. */
  static CabinetHeader read(CabinetInput in, CabinetLimits limits) throws CabinetException {
    requireSignature(in);
    in.require(HEADER_BYTES, "header");
    in.u32();
    in.u32();
    long size = in.u32();
    in.u32();
    in.u32();
    in.u32();
    int minor = in.u8();
    int major = in.u8();
    requireVersion(in, major, minor);
    int folders = in.u16();
    int files = in.u16();
    int flags = in.u16();
    in.u16();
    in.u16();
    int headerReserve = 0;
    int folderReserve = 0;
    int dataReserve = 0;
    if ((flags & HAS_RESERVE) != 0) {
      in.require(4, "reserve sizes");
      headerReserve = in.u16();
      folderReserve = in.u8();
      dataReserve = in.u8();
      in.position(in.position() + headerReserve);
    }
    Optional<String> previous =
        (flags & HAS_PREVIOUS) == 0 ? Optional.empty() : neighbor(in, limits);
    Optional<String> next = (flags & HAS_NEXT) == 0 ? Optional.empty() : neighbor(in, limits);
    return new CabinetHeader(
        size, folders, files, headerReserve, folderReserve, dataReserve, previous, next);
  }

  private static void requireSignature(CabinetInput in) throws CabinetException {
    byte[] start = new byte[(int) Math.min(8, in.remaining())];
    in.read(start, start.length, "signature");
    in.position(0);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith(SIGNATURE)) {
      return;
    }
    String expected = "signature " + SIGNATURE;
    if (text.startsWith(WINDOWS_IMAGE)) {
      throw CabinetException.unsupported(
          in.cabinet(),
          "not a cabinet",
          0,
          expected,
          WINDOWS_IMAGE + ", a Windows image (WIM)",
          "Packages of Windows 11 24H2 and later are Windows images; give them to DISM.");
    }
    String found =
        start.length == 0
            ? "an empty file"
            : text.chars().allMatch(c -> c >= ' ' && c <= '~')
                ? "\"" + text + "\""
                : "bytes " + HexFormat.ofDelimiter(" ").formatHex(start);
    throw CabinetException.malformed(in.cabinet(), "not a cabinet", 0, expected, found);
  }

  private static void requireVersion(CabinetInput in, int major, int minor)
      throws CabinetException {
    if (major != 1 || minor != 3) {
      throw CabinetException.unsupported(
          in.cabinet(),
          "this cabinet version is not supported",
          in.position() - 2,
          "version 1.3",
          "version " + major + "." + minor,
          "Every cabinet since 1996 is version 1.3: download the file again.");
    }
  }

  /** Reads the names of a neighbor cabinet and of its disk, of which the first alone matters. */
  private static Optional<String> neighbor(CabinetInput in, CabinetLimits limits)
      throws CabinetException {
    byte[] name = in.zeroTerminated(limits.nameBytes(), "neighbor cabinet's name");
    in.zeroTerminated(limits.nameBytes(), "neighbor cabinet's disk");
    return Optional.of(MemberName.decode(name, 0));
  }
}
