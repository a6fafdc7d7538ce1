package io.wua.catalog.cab;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens cabinets from a file, from memory or from any channel that can seek. */
public final class CabinetReader {
  private CabinetReader() {}

  /**
   * Opens a cabinet on disk and reads its tables.
   *
   * @throws CabinetException NOT_FOUND, ACCESS_DENIED or UNREADABLE where the file system fails;
   *     MALFORMED, UNSUPPORTED or LIMIT_EXCEEDED where the bytes are refused
   */
  public static Cabinet open(Path file, CabinetLimits limits) throws CabinetException {
    String name = file.toString();
    SeekableByteChannel channel;
    try {
      channel = Files.newByteChannel(file);
    } catch (IOException e) {
      throw CabinetException.unreadable(name, 0, e);
    }
    try {
      return open(channel, name, limits);
    } catch (CabinetException e) {
      try {
        channel.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /**
   * Opens a cabinet in memory, without copying it.
   *
   * @param name what messages call it
   */
  public static Cabinet open(byte[] bytes, String name, CabinetLimits limits)
      throws CabinetException {
    return open(new ByteArrayChannel(bytes), name, limits);
  }

  /**
   * Opens a cabinet that starts at position 0 of a channel. The channel is the cabinet's from then
   * on and closed with it; if this method throws, it stays the caller's.
   *
   * @param name what messages call it
   */
  public static Cabinet open(SeekableByteChannel channel, String name, CabinetLimits limits)
      throws CabinetException {
    long size = size(channel, name);
    return new Cabinet(name, channel, DirectoryParser.parse(channel, name, size, limits), limits);
  }

  /**
   * Reads the header alone, of a cabinet whose tables are not to be looked at yet. The channel
   * stays the caller's.
   *
   * @param name what messages call it
   */
  public static CabinetHeader header(SeekableByteChannel channel, String name, CabinetLimits limits)
      throws CabinetException {
    return CabinetHeader.read(new CabinetInput(channel, name, size(channel, name)), limits);
  }

  private static long size(SeekableByteChannel channel, String name) throws CabinetException {
    try {
      return channel.size();
    } catch (IOException e) {
      throw CabinetException.unreadable(name, 0, e);
    }
  }
}
