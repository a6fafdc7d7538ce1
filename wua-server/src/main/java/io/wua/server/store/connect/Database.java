package io.wua.server.store.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** An open database with the present schema. Close it to give the connections back. */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final Transactions transactions;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    Jdbi jdbi = Jdbi.create(pool);
    jdbi.registerArgument(new Instants());
    this.transactions = new Transactions(jdbi);
  }

  /**
   * Connects, and brings the schema up to date. Several servers may do so at once.
   *
   * @throws WuaException where the database does not answer, or has a schema of a newer server
   */
  public static Database open(DatabaseSettings settings) throws WuaException {
    return open(settings, "latest");
  }

  /**
   * The same, no further than to one version of the schema.
   *
   * @throws WuaException as {@link #open(DatabaseSettings)}
   */
  public static Database open(DatabaseSettings settings, String version) throws WuaException {
    HikariDataSource pool = connect(settings);
    try {
      migrate(settings, version);
      return new Database(pool);
    } catch (WuaException e) {
      pool.close();
      throw e;
    } catch (FlywayException e) {
      pool.close();
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          "The schema of the database cannot be brought up to date: " + e.getMessage(),
          e);
    }
  }

  /** By connections of its own: it holds two at once, and the pool may have one. */
  private static void migrate(DatabaseSettings settings, String version) throws WuaException {
    Flyway.configure()
        .loggers("slf4j")
        .dataSource(settings.address().url(), settings.user(), settings.password().read())
        .target(version)
        .load()
        .migrate();
  }

  private static HikariDataSource connect(DatabaseSettings settings) throws WuaException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.address().url());
    config.setUsername(settings.user());
    config.setPassword(settings.password().read());
    config.setMaximumPoolSize(settings.connections());
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setPoolName("wua");
    settings.address().driverProperties().forEach(config::addDataSourceProperty);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new WuaException(FailureReason.UNAVAILABLE, refusal(e), e);
    }
  }

  private static String refusal(PoolInitializationException e) {
    if (PassingFault.isFileInUse(e)) {
      return "The H2 file of the database belongs to another process, mostly a running server."
          + " Stop that first; a PostgreSQL can be shared.";
    }
    return "The database does not answer or turns the server away: " + e.getMessage();
  }

  /** The way to work with it. */
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void close() {
    pool.close();
  }
}
