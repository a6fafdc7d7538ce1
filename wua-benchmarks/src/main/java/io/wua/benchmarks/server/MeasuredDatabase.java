package io.wua.benchmarks.server;

import io.wua.server.settings.ServerOptions;
import io.wua.server.store.connect.PasswordSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An empty database for one run. Close it to end and delete it. */
public final class MeasuredDatabase implements AutoCloseable {
  /** Which databases can be measured. */
  public enum Kind {
    /** A file in the data folder. */
    H2,
    /** A server of its own, with the settings for data that has to last. */
    POSTGRESQL
  }

  private final Optional<EmbeddedPostgres> server;
  private final String name;

  private MeasuredDatabase(Optional<EmbeddedPostgres> server, String name) {
    this.server = server;
    this.name = name;
  }

  /**
   * Opens one.
   *
   * @throws IOException where this machine cannot run it
   */
  public static MeasuredDatabase open(Kind kind) throws IOException {
    return switch (kind) {
      case H2 -> new MeasuredDatabase(Optional.empty(), "H2 in a file");
      case POSTGRESQL -> postgresql();
    };
  }

  /**
   * What the embedded server leaves out for speed counts here: a report answered is on the disk.
   */
  private static MeasuredDatabase postgresql() throws IOException {
    EmbeddedPostgres server;
    try {
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .start();
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
    try {
      String said =
          "PostgreSQL "
              + shown(server, "server_version")
              + " (fsync "
              + shown(server, "fsync")
              + ", synchronous_commit "
              + shown(server, "synchronous_commit")
              + ")";
      return new MeasuredDatabase(Optional.of(server), said);
    } catch (SQLException e) {
      server.close();
      throw new IOException(e);
    }
  }

  private static String shown(EmbeddedPostgres server, String setting) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SHOW " + setting)) {
      result.next();
      return result.getString(1);
    }
  }

  /** What it is, for people. */
  public String name() {
    return name;
  }

  /** How the server is told of it. */
  public ServerOptions.Database options() {
    return server
        .map(
            running ->
                new ServerOptions.Database(
                    Optional.of("jdbc:postgresql://localhost:" + running.getPort() + "/postgres"),
                    "postgres",
                    new PasswordSource.None()))
        .orElse(ServerOptions.Database.DEFAULT);
  }

  /** The same for its command line. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    options()
        .url()
        .ifPresent(url -> arguments.addAll(List.of("--db", url, "--db-user", options().user())));
    return arguments;
  }

  @Override
  public void close() throws IOException {
    if (server.isPresent()) {
      server.get().close();
    }
  }
}
