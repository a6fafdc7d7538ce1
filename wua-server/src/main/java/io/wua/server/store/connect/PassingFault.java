package io.wua.server.store.connect;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;

/** Tells the faults of a database that pass by themselves from the rest. */
enum PassingFault {
  /** Somebody else was faster: the same transaction may succeed at once. */
  CONFLICT,
  /** The database is full, busy or away: later. */
  AWAY;

  /**
   * Serialization failure and deadlock (SQL standard and PostgreSQL), a row that another
   * transaction made or took away in between, and H2's concurrent update.
   */
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23503", "23505", "90131");

  /** H2: lock timeout, statement canceled, connection broken, database closed, file in use. */
  private static final Set<String> AWAYS =
      Set.of("HYT00", "57014", "90067", "90098", "90121", "90020", "25006");

  private static final String FILE_IN_USE = "90020";

  /** Connection exceptions, insufficient resources, operator intervention. */
  private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "57");

  /** What kind of passing fault is behind an exception, empty where it is none. */
  static Optional<PassingFault> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectionException) {
        // No connection to be had, whatever the reason: the pool may be shutting down.
        return Optional.of(AWAY);
      }
      if (cause instanceof SQLException sql) {
        Optional<PassingFault> fault = ofState(sql);
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether another process has the file of an H2 database. */
  static boolean isFileInUse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && FILE_IN_USE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** What the database said: not the whole statement, whose arguments belong into no log. */
  static String sentence(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static Optional<PassingFault> ofState(SQLException sql) {
    String state = String.valueOf(sql.getSQLState());
    if (CONFLICTS.contains(state)) {
      return Optional.of(CONFLICT);
    }
    boolean away =
        sql instanceof SQLTransientException
            || AWAYS.contains(state)
            || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)));
    return away ? Optional.of(AWAY) : Optional.empty();
  }
}
