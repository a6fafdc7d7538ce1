package io.wua.server.origin.catalog;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.settings.ServerSettings;
import java.nio.file.Path;

/**
 * Where the files of the catalog lie.
 *
 * @param published what hosts get
 * @param staged the same before it takes its place; of this server alone
 * @param incoming folder of what comes from the origin, or from an administrator
 * @param prepared folder of indexes, which this server makes for itself
 * @param held folder of what waits for an administrator
 */
record CatalogFolders(Path published, Path staged, Path incoming, Path prepared, Path held) {
  static final String NAME = "wsusscn2.cab";

  static CatalogFolders of(ServerSettings settings) throws WuaException {
    Path served = settings.payloads();
    return new CatalogFolders(
        served.resolve(NAME),
        // Files of that ending are not given out.
        served.resolve(NAME + "." + settings.origin().server() + ".new"),
        settings.data().folder("incoming"),
        settings.data().folder("prepared"),
        settings.data().folder("held"));
  }

  /** What came last from the origin, whole. It stays, so that the origin can say "not modified". */
  Path fetched() {
    return incoming.resolve(NAME);
  }

  /** A copy of what an administrator brings. */
  Path brought() {
    return incoming.resolve("imported.cab");
  }

  Path held(Sha256 digest) {
    return held.resolve(digest.hex() + ".cab");
  }
}
