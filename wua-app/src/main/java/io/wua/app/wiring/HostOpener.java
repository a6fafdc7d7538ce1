package io.wua.app.wiring;

import io.wua.core.failure.WuaException;
import io.wua.core.host.HostFacts;
import java.nio.file.Path;

/** Opens host snapshots. */
@FunctionalInterface
public interface HostOpener {
  /**
   * Opens one.
   *
   * @throws WuaException where there is none or it is damaged
   */
  HostFacts open(Path file) throws WuaException;
}
