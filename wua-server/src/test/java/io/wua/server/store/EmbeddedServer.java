package io.wua.server.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started once for all tests of this process. */
final class EmbeddedServer {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static Optional<EmbeddedPostgres> server = Optional.empty();
  private static String absence = "";

  private EmbeddedServer() {}

  private static synchronized Optional<EmbeddedPostgres> server() {
    if (server.isEmpty() && absence.isEmpty()) {
      try {
        server =
            Optional.of(
                EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    // No test pulls the plug.
                    .setServerConfig("fsync", "off")
                    .start());
      } catch (IOException | RuntimeException e) {
        absence = "PostgreSQL cannot be started here: " + e;
      }
    }
    return server;
  }

  /**
   * The URL of an empty schema, which is made and deleted faster than a database; the test is
   * skipped where there is no server.
   */
  static String urlOfNewSchema() {
    Optional<EmbeddedPostgres> running = server();
    assumeTrue(running.isPresent(), absence);
    String name = "wua" + SCHEMAS.incrementAndGet();
    try (Connection connection = running.get().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:"
        + running.get().getPort()
        + "/postgres?currentSchema="
        + name;
  }
}
