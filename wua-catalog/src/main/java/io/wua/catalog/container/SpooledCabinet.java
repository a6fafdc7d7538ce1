package io.wua.catalog.container;

import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An inner cabinet in a temporary file. The system deletes the file once it is closed, or once the
 * process ends however it ends: catalogs are large, and processes are killed.
 */
record SpooledCabinet(Cabinet cabinet) implements AutoCloseable {
  /** Takes an inner cabinet out of its stream. */
  static SpooledCabinet of(InputStream packed, String name) throws IOException, WuaException {
    Path temporary = Files.createTempFile("wua-catalog-", ".cab");
    SeekableByteChannel channel =
        Files.newByteChannel(
            temporary,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      packed.transferTo(Channels.newOutputStream(channel));
      return new SpooledCabinet(
          CabinetReader.open(channel.position(0), name, CabinetLimits.DEFAULTS));
    } catch (IOException | WuaException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException, WuaException {
    cabinet.close();
  }
}
