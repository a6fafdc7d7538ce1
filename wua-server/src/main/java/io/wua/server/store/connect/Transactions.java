package io.wua.server.store.connect;

import io.wua.server.fleet.TryLater;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Runs work in one transaction each, again where another transaction was in its way. What fails for
 * a while is told apart from bugs, which stay unchecked exceptions.
 */
public final class Transactions {
  private static final int TRIES = 6;
  private static final long FIRST_PAUSE_MILLIS = 5;
  private static final Duration AFTER = Duration.ofSeconds(30);

  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Does the work and commits, or changes nothing. The work may run several times.
   *
   * @param work what to do
   * @param later what to answer where the database cannot do it now
   */
  public <T> T write(Function<Handle, T> work, Function<TryLater, T> later) {
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(work::apply);
      } catch (JdbiException e) {
        PassingFault fault = PassingFault.of(e).orElseThrow(() -> e);
        if (fault == PassingFault.AWAY || attempt == TRIES) {
          return later.apply(new TryLater(AFTER, PassingFault.sentence(e)));
        }
        pause(attempt);
      }
    }
  }

  /**
   * The same for work that has no answer of its own for a passing fault.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public <T> T write(Function<Handle, T> work) throws PassingFaultException {
    return answer(write(handle -> Attempted.done(work.apply(handle)), Attempted::failed));
  }

  /**
   * Asks; each statement sees what was committed before it.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public <T> T read(Function<Handle, T> work) throws PassingFaultException {
    return write(work);
  }

  /**
   * Asks once; all statements see what was committed at one moment.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public <T> T snapshot(Function<Handle, T> work) throws PassingFaultException {
    try {
      return jdbi.withHandle(
          handle -> {
            handle.setReadOnly(true);
            return handle.inTransaction(oneMoment(handle), work::apply);
          });
    } catch (JdbiException e) {
      if (PassingFault.of(e).isEmpty()) {
        throw e;
      }
      throw new PassingFaultException(new TryLater(AFTER, PassingFault.sentence(e)));
    }
  }

  /** PostgreSQL may give up what is serializable; for less H2 does not keep to one moment. */
  private static TransactionIsolationLevel oneMoment(Handle handle) {
    try {
      String product = handle.getConnection().getMetaData().getDatabaseProductName();
      return product.equals("PostgreSQL")
          ? TransactionIsolationLevel.REPEATABLE_READ
          : TransactionIsolationLevel.SERIALIZABLE;
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  private static <T> T answer(Attempted<T> attempted) throws PassingFaultException {
    if (attempted.later().isPresent()) {
      throw new PassingFaultException(attempted.later().get());
    }
    return attempted.value().orElseThrow();
  }

  /** Longer each time and never the same, so that two do not meet again. */
  private static void pause(int attempt) {
    long most = FIRST_PAUSE_MILLIS << attempt;
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(1 + ThreadLocalRandom.current().nextLong(most)));
  }

  private record Attempted<T>(Optional<T> value, Optional<TryLater> later) {
    static <T> Attempted<T> done(T value) {
      return new Attempted<>(Optional.of(value), Optional.empty());
    }

    static <T> Attempted<T> failed(TryLater later) {
      return new Attempted<>(Optional.empty(), Optional.of(later));
    }
  }
}
