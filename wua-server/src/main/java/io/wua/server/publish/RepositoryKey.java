package io.wua.server.publish;

import io.wua.core.failure.WuaException;
import io.wua.http.wire.repository.DocumentSigner;
import io.wua.server.ca.SelfMadeKey;
import java.nio.file.Path;
import java.time.Instant;

/** The key that signs the documents of the repository, and nothing else. */
public final class RepositoryKey {
  /** The file with key and certificate. */
  public static final String FILE = "repository-key.pem";

  private static final SelfMadeKey.Use USE =
      new SelfMadeKey.Use(
          FILE,
          "wua repository",
          "the repository",
          false,
          "with another key every mirror and every host has to be told its certificate.");

  private RepositoryKey() {}

  /**
   * Reads the key of a folder; makes one where there is none.
   *
   * @throws WuaException UNREADABLE where the folder cannot be read or written, MALFORMED where the
   *     file holds something else
   */
  public static DocumentSigner open(Path folder, Instant now) throws WuaException {
    SelfMadeKey own = SelfMadeKey.open(folder, USE, now);
    return new DocumentSigner(own.key(), own.certificate());
  }
}
