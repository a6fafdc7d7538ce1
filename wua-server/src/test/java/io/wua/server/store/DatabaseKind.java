package io.wua.server.store;

import io.wua.core.failure.WuaException;
import io.wua.server.store.connect.DatabaseAddress;
import io.wua.server.store.connect.DatabaseSettings;
import io.wua.server.store.connect.PasswordSource;
import java.nio.file.Path;

/** The databases that every test of the store runs on. */
public enum DatabaseKind {
  H2 {
    @Override
    public DatabaseSettings fresh(Path folder) throws WuaException {
      return DatabaseSettings.of(
          DatabaseAddress.parse("jdbc:h2:file:" + folder.resolve("wua")),
          "wua",
          new PasswordSource.None());
    }
  },
  POSTGRESQL {
    @Override
    public DatabaseSettings fresh(Path folder) throws WuaException {
      return DatabaseSettings.of(
          DatabaseAddress.parse(EmbeddedServer.urlOfNewSchema()),
          "postgres",
          new PasswordSource.None());
    }
  };

  /** Settings of an empty database; H2 keeps it in the folder. */
  public abstract DatabaseSettings fresh(Path folder) throws WuaException;
}
