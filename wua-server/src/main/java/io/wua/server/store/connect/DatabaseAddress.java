package io.wua.server.store.connect;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where the database is. Only an H2 file and a PostgreSQL server are known, and nothing that makes
 * a driver run SQL, load a class or write a file can be said in a URL.
 */
public sealed interface DatabaseAddress permits DatabaseAddress.H2File, DatabaseAddress.PostgreSql {
  /** The URL for the driver; it holds no password. */
  String url();

  /** What the driver is told besides; what the URL says wins. */
  Map<String, String> driverProperties();

  /**
   * A file of this machine.
   *
   * @param file without the ending {@code .mv.db}, absolute
   */
  record H2File(Path file) implements DatabaseAddress {
    // LOCK_TIMEOUT in milliseconds: a report that waits longer is sent again by its host.
    private static final String PARAMETERS =
        ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    @Override
    public String url() {
      return H2 + file + PARAMETERS;
    }

    @Override
    public Map<String, String> driverProperties() {
      return Map.of();
    }
  }

  /**
   * A server.
   *
   * @param url as given
   */
  record PostgreSql(String url) implements DatabaseAddress {
    /** Seconds; without it a server that hangs holds a connection for ever. */
    private static final String SOCKET_TIMEOUT = "60";

    @Override
    public Map<String, String> driverProperties() {
      return Map.of(
          "socketTimeout", SOCKET_TIMEOUT, "tcpKeepAlive", "true", "ApplicationName", "wua-server");
    }
  }

  /** How URLs of H2 begin here. */
  String H2 = "jdbc:h2:file:";

  /** How URLs of PostgreSQL begin. */
  String POSTGRESQL = "jdbc:postgresql:";

  /** The parameters of PostgreSQL's driver that may be set (its own names, in lower case). */
  Set<String> ALLOWED =
      Set.of(
          "applicationname",
          "connecttimeout",
          "currentschema",
          "hostrecheckseconds",
          "loadbalancehosts",
          "logintimeout",
          "sockettimeout",
          "sslcert",
          "sslkey",
          "sslmode",
          "sslrootcert",
          "targetservertype",
          "tcpkeepalive");

  /**
   * Reads a JDBC URL.
   *
   * @throws WuaException of kind CONFIGURATION for any other database, and for parameters that are
   *     not on the list
   */
  static DatabaseAddress parse(String url) throws WuaException {
    if (url.startsWith(H2)) {
      return h2(url.substring(H2.length()));
    }
    if (url.startsWith(POSTGRESQL)) {
      return postgreSql(url);
    }
    throw wrong("is none that the server knows: write jdbc:h2:file:<path> or jdbc:postgresql:...");
  }

  private static DatabaseAddress h2(String path) throws WuaException {
    if (path.contains(";")) {
      throw wrong("of H2 takes no parameters: write jdbc:h2:file:<path> alone");
    }
    if (path.isBlank()) {
      throw wrong("of H2 names no file: write jdbc:h2:file:<path>");
    }
    try {
      return new H2File(Path.of(path).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw new WuaException(
          FailureReason.CONFIGURATION, "The URL of the database names no valid path.", e);
    }
  }

  private static DatabaseAddress postgreSql(String url) throws WuaException {
    int query = url.indexOf('?');
    String server = query < 0 ? url : url.substring(0, query);
    if (server.contains("@")) {
      throw wrong("holds a user: give the user apart, and the password in a file or variable");
    }
    String parameters = query < 0 ? "" : url.substring(query + 1);
    for (String parameter : Arrays.asList(parameters.split("&"))) {
      String name = parameter.replaceFirst("=.*", "");
      if (!name.isEmpty() && !ALLOWED.contains(name.toLowerCase(Locale.ROOT))) {
        throw wrong(
            "has the parameter '"
                + name
                + "', which is not allowed; user and password are given apart");
      }
    }
    return new PostgreSql(url);
  }

  private static WuaException wrong(String what) {
    // The URL itself stays out: somebody may have put a password into it.
    return new WuaException(FailureReason.CONFIGURATION, "The URL of the database " + what + ".");
  }
}
