package io.wua.app.wiring;

import io.wua.core.failure.WuaException;
import io.wua.core.scan.UpdateSource;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the Windows Update Agent of this host. */
@FunctionalInterface
public interface WindowsOpener {
  /**
   * Opens it.
   *
   * @param scanCabinet the {@code wsusscn2.cab} to scan with; empty for where the host's own
   *     configuration says
   * @throws WuaException where this is no Windows
   */
  UpdateSource open(Optional<Path> scanCabinet) throws WuaException;
}
