package io.wua.simulation.catalog.cabinet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one cabinet member by member, without holding any of them in memory ([MS-CAB]). The data
 * blocks go to a spool file beside the target first, because the lists of folders and members stand
 * before them in a cabinet.
 *
 * <p>Call {@link #member} for each member and close what it returns, then {@link #finish}. Without
 * {@link #finish} no cabinet appears. Not for several threads.
 */
public final class CabinetWriter implements Closeable {
  private static final int HEADER_BYTES = 36;
  private static final int MOST_MEMBERS = 0xFFFF;
  private static final long LARGEST_CABINET = 0xFFFFFFFFL;
  private static final byte[] SIGNATURE = {'M', 'S', 'C', 'F'};

  private final Path target;
  private final Path spoolFile;
  private final OutputStream spool;
  private final Compression compression;
  private final Instant memberTime;
  private final long folderBytes;
  private final List<CabinetFolder> folders = new ArrayList<>();
  private final List<CabinetMember> members = new ArrayList<>();

  /**
   * Starts a cabinet.
   *
   * @param target the file to write; an older one is replaced by {@link #finish}
   * @param compression how every folder of it is compressed
   * @param memberTime the time that all members carry
   * @param folderBytes a member opens a new folder when the current one has reached this many
   *     uncompressed bytes
   * @throws IOException where the spool file cannot be made
   */
  public CabinetWriter(Path target, Compression compression, Instant memberTime, long folderBytes)
      throws IOException {
    this.target = target;
    this.spoolFile = target.resolveSibling(target.getFileName() + ".blocks");
    this.compression = compression;
    this.memberTime = memberTime;
    this.folderBytes = folderBytes;
    this.spool = new BufferedOutputStream(Files.newOutputStream(spoolFile));
  }

  /**
   * Starts a member; its content is what the caller writes until it closes the stream.
   *
   * @param name its name, parts separated by backslashes, at most 255 bytes in UTF-8
   * @throws IOException where the cabinet has no room for another member, or a folder cannot be
   *     written to the end
   */
  public OutputStream member(String name) throws IOException {
    if (members.size() == MOST_MEMBERS) {
      throw new IOException("a cabinet holds at most 65,535 members: " + target);
    }
    return new MemberStream(name, folderForNextMember());
  }

  private CabinetFolder folderForNextMember() throws IOException {
    long offset = 0;
    if (!folders.isEmpty()) {
      CabinetFolder last = folders.get(folders.size() - 1);
      if (last.uncompressedBytes() < folderBytes) {
        return last;
      }
      last.finish();
      offset = last.spoolEnd();
    }
    CabinetFolder next = new CabinetFolder(compression, spool, offset);
    folders.add(next);
    return next;
  }

  /**
   * Writes the cabinet to its target.
   *
   * @throws IOException where it cannot be written, or would be larger than a cabinet may be
   */
  public void finish() throws IOException {
    if (!folders.isEmpty()) {
      folders.get(folders.size() - 1).finish();
    }
    spool.close();
    List<byte[]> memberRecords = members.stream().map(CabinetMember::record).toList();
    long membersOffset = HEADER_BYTES + (long) folders.size() * CabinetFolder.RECORD_BYTES;
    long dataOffset = membersOffset + memberRecords.stream().mapToLong(r -> r.length).sum();
    long size = dataOffset + Files.size(spoolFile);
    if (size > LARGEST_CABINET) {
      throw new IOException(
          "a cabinet is smaller than 4 GiB; this one has " + size + ": " + target);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      out.write(header(size, membersOffset));
      for (CabinetFolder folder : folders) {
        out.write(folder.record(dataOffset));
      }
      for (byte[] member : memberRecords) {
        out.write(member);
      }
      Files.copy(spoolFile, out);
    }
  }

  private byte[] header(long size, long membersOffset) {
    ByteBuffer header = LittleEndian.record(HEADER_BYTES);
    header.put(SIGNATURE).putInt(0).putInt((int) size).putInt(0);
    header.putInt((int) membersOffset).putInt(0);
    header.put((byte) 3).put((byte) 1); // the version of the format, minor first: 1.3
    header.putShort((short) folders.size()).putShort((short) members.size());
    return header.array();
  }

  /** Removes the spool file. */
  @Override
  public void close() throws IOException {
    folders.forEach(CabinetFolder::abandon);
    spool.close();
    Files.deleteIfExists(spoolFile);
  }

  /** The content of one member on its way into a folder. */
  private final class MemberStream extends OutputStream {
    private final String name;
    private final CabinetFolder folder;
    private final long start;
    private boolean open = true;

    MemberStream(String name, CabinetFolder folder) {
      this.name = name;
      this.folder = folder;
      this.start = folder.uncompressedBytes();
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      folder.write(bytes, offset, length);
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        long bytes = folder.uncompressedBytes() - start;
        members.add(new CabinetMember(name, bytes, folders.size() - 1, start, memberTime));
      }
    }
  }
}
