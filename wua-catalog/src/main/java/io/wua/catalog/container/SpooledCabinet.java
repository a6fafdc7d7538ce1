package io.wua.catalog.container;

import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An inner cabinet in a temporary file, which goes when it is closed. */
record SpooledCabinet(Path temporary, Cabinet cabinet) implements AutoCloseable {
  /** Takes an inner cabinet out of its stream. */
  static SpooledCabinet of(InputStream packed, String name) throws IOException, WuaException {
    Path temporary = Files.createTempFile("wua-catalog-", ".cab");
    try {
      Files.copy(packed, temporary, StandardCopyOption.REPLACE_EXISTING);
      return new SpooledCabinet(
          temporary,
          CabinetReader.open(Files.newByteChannel(temporary), name, CabinetLimits.DEFAULTS));
    } catch (IOException | WuaException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  @Override
  public void close() throws IOException, WuaException {
    try {
      cabinet.close();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
