package io.wua.catalog.cab;

import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An open cabinet: what it lists, and the bytes of its files on demand.
 *
 * <p>Nothing is expanded before it is asked for, and never more than one block of 32 KiB at a time
 * next to the window of the compression (at most 4 MiB). Not for several threads at once.
 */
public final class Cabinet implements AutoCloseable {
  private static final Comparator<CabinetFile> FOLDER_ORDER =
      Comparator.comparingInt(CabinetFile::folder)
          .thenComparingLong(CabinetFile::offset)
          .thenComparingLong(CabinetFile::sizeBytes)
          .thenComparingInt(CabinetFile::index);

  private final String name;
  private final SeekableByteChannel channel;
  private final CabinetDirectory directory;
  private final CabinetLimits limits;

  Cabinet(
      String name, SeekableByteChannel channel, CabinetDirectory directory, CabinetLimits limits) {
    this.name = name;
    this.channel = channel;
    this.directory = directory;
    this.limits = limits;
  }

  /** The files in the order of the cabinet's table. */
  public List<CabinetFile> files() {
    return directory.files();
  }

  /** The folders in the order of the cabinet's table. */
  public List<CabinetFolder> folders() {
    return directory.folders();
  }

  /** The size that the header states; bytes of the file beyond it are not the cabinet's. */
  public long sizeBytes() {
    return directory.sizeBytes();
  }

  /** The name of the cabinet before this one, where this one is part of a set. */
  public Optional<String> previousCabinet() {
    return directory.previous();
  }

  /** The name of the cabinet after this one, where this one is part of a set. */
  public Optional<String> nextCabinet() {
    return directory.next();
  }

  /**
   * Shows every file to the visitor in one pass: folder by folder, within a folder in the order of
   * the data, whatever the order of the table. A folder is expanded once, up to the last file that
   * the visitor wants of it.
   *
   * @throws CabinetException if the cabinet fails, also where the visitor wrapped that failure;
   *     files that overlap, which no maker of cabinets writes, are refused
   * @throws WuaException what the visitor throws; an IOException of its own with reason UNREADABLE
   */
  public void read(CabinetVisitor visitor) throws WuaException {
    try (CabinetPass pass = new CabinetPass(this, visitor)) {
      for (CabinetFile file : files().stream().sorted(FOLDER_ORDER).toList()) {
        pass.show(file);
      }
    }
  }

  /**
   * Opens one file. Its folder is expanded from its start up to the file, so for several files
   * {@link #read} is the better way.
   *
   * @param file one of {@link #files()}
   * @return exactly its bytes; an IOException that it throws has the {@link CabinetException} as
   *     its cause
   * @throws IllegalArgumentException if the file is not of this cabinet
   */
  public InputStream open(CabinetFile file) throws CabinetException {
    if (file.index() >= files().size() || !files().get(file.index()).equals(file)) {
      throw new IllegalArgumentException("file " + file.name() + " is not in cabinet " + name);
    }
    FolderReader reader = reader(file.folder(), newMeter());
    try {
      return stream(file, reader, true);
    } catch (CabinetException e) {
      reader.close();
      throw e;
    }
  }

  String name() {
    return name;
  }

  ExpansionMeter newMeter() {
    return new ExpansionMeter(name, limits);
  }

  FolderReader reader(int folderIndex, ExpansionMeter meter) {
    CabinetFolder folder = folders().get(folderIndex);
    CabinetInput in = new CabinetInput(channel, name, directory.sizeBytes());
    return new FolderReader(
        folder, new DataBlocks(in, folder, directory.dataReserveBytes(), meter), name);
  }

  /** Brings the reader to the start of the file. */
  MemberStream stream(CabinetFile file, FolderReader reader, boolean closesFolder)
      throws CabinetException {
    if (file.sizeBytes() > 0) {
      reader.start();
      CabinetFolder folder = reader.folder();
      if (file.end() > folder.mostBytes()) {
        throw CabinetException.malformed(
            name,
            "file " + file.name() + " is greater than its folder",
            folder.dataOffset(),
            "at most " + folder.mostBytes() + " bytes in folder " + folder.index(),
            "a file that ends at " + file.end());
      }
      reader.skipTo(file.offset());
    }
    return new MemberStream(file, reader, closesFolder);
  }

  /** Closes the file or channel that the cabinet is read from. */
  @Override
  public void close() throws CabinetException {
    try {
      channel.close();
    } catch (IOException e) {
      throw CabinetException.unreadable(name, 0, e);
    }
  }
}
