package io.wua.server.cli;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that need the settings of the server: its ini names its folders. */
public final class SettingsOptions {
  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--config",
      paramLabel = "INI",
      description = "The waptserver.ini that the server runs with: it names the folder of updates.")
  private @Nullable Path config;

  /**
   * The settings of the server.
   *
   * @throws WuaException CONFIGURATION where something is wrong with them
   */
  public ServerSettings settings() throws WuaException {
    return settings(ServerOptions.Origin.NONE);
  }

  /**
   * The same with what is said of the origin.
   *
   * @throws WuaException CONFIGURATION where something is wrong with them
   */
  public ServerSettings settings(ServerOptions.Origin origin) throws WuaException {
    ServerOptions told = store.options().from(origin);
    return ServerSettings.of(config == null ? told : told.configuredBy(config));
  }

  /**
   * Opens the database of a server without the server.
   *
   * @throws WuaException where it does not answer, or belongs to a running server
   */
  public static ServerStore open(ServerSettings settings) throws WuaException {
    return ServerStore.open(settings.database(), RegistrationRules.of(false));
  }
}
