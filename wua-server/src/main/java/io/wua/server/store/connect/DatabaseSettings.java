package io.wua.server.store.connect;

import java.time.Duration;
import java.util.Objects;

/**
 * How the database is reached.
 *
 * @param address where it is
 * @param user who logs in
 * @param password the password of that user
 * @param connections how many connections the server holds at most
 * @param patience how long a request waits for a free one
 */
public record DatabaseSettings(
    DatabaseAddress address,
    String user,
    PasswordSource password,
    int connections,
    Duration patience) {
  private static final int CONNECTIONS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Refuses a pool without connections. */
  public DatabaseSettings {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(patience, "patience");
    if (connections < 1) {
      throw new IllegalArgumentException("a pool needs at least one connection");
    }
  }

  /** The settings with 16 connections and ten seconds of patience. */
  public static DatabaseSettings of(DatabaseAddress address, String user, PasswordSource password) {
    return new DatabaseSettings(address, user, password, CONNECTIONS, PATIENCE);
  }
}
