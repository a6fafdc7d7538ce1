package io.wua.core.settings;

import io.wua.core.failure.WuaException;

/**
 * Where the settings come from. Reading blocks, changes nothing and may be repeated: each call
 * gives the settings as they are now. A source with no line of ours gives the defaults; one that is
 * missing or cannot be read is a failure, never the defaults.
 */
@FunctionalInterface
public interface SettingsSource {
  /**
   * Reads the settings.
   *
   * @throws io.wua.core.failure.ConfigurationException with every problem at once
   * @throws WuaException where the source cannot be read
   */
  Settings read() throws WuaException;
}
