package io.wua.server.store.duty;

import io.wua.server.store.connect.Columns;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Regular work that one server at a time does for all. Whoever does it holds a lease, and renews it
 * while at work; a lease that nobody renews ends, and the duty is due at once. While a lease is
 * held the next turn stands at its end, so that one who wakes the duty meanwhile is not forgotten.
 */
public final class DutyStore {
  private final Transactions transactions;

  private record Row(Instant nextOn, Optional<String> owner, Optional<Instant> until) {
    boolean isHeld(Instant now) {
      return owner.isPresent() && until.filter(now::isBefore).isPresent();
    }
  }

  /** Duties of that database. */
  public DutyStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Takes a duty whose turn it is. One that nobody has done yet is due now.
   *
   * @param name the duty
   * @param owner who wants to do it: one process
   * @param now the present
   * @param until when the lease ends unless it is renewed
   * @throws PassingFaultException where the database cannot do it now
   */
  public Claim claim(String name, String owner, Instant now, Instant until)
      throws PassingFaultException {
    return claim(name, owner, now, until, false);
  }

  /**
   * Takes a duty whether or not it is its turn.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Claim claimOutOfTurn(String name, String owner, Instant now, Instant until)
      throws PassingFaultException {
    return claim(name, owner, now, until, true);
  }

  private Claim claim(String name, String owner, Instant now, Instant until, boolean outOfTurn)
      throws PassingFaultException {
    return transactions.write(
        handle -> {
          add(handle, name, now);
          Row row = locked(handle, name);
          if (row.isHeld(now)) {
            return new Claim.Held(row.owner().orElseThrow(), row.until().orElseThrow());
          }
          if (!outOfTurn && row.nextOn().isAfter(now)) {
            return new Claim.NotDue(row.nextOn());
          }
          take(handle, name, owner, until);
          // Whoever held it is gone, and nobody did the work.
          return new Claim.Granted(row.owner().isPresent() ? now : row.nextOn());
        });
  }

  private static void add(Handle handle, String name, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO duty (name, next_on) VALUES (:name, :now) ON CONFLICT DO NOTHING")
        .bind("name", name)
        .bind("now", now)
        .execute();
  }

  private static Row locked(Handle handle, String name) {
    return handle
        .createQuery("SELECT * FROM duty WHERE name = :name FOR UPDATE")
        .bind("name", name)
        .map((row, context) -> row(row))
        .one();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Columns.instant(row, "next_on"),
        Columns.text(row, "lease_owner"),
        Columns.instantIfAny(row, "lease_until"));
  }

  private static void take(Handle handle, String name, String owner, Instant until) {
    handle
        .createUpdate(
            """
            UPDATE duty SET lease_owner = :owner, lease_until = :until, next_on = :until
            WHERE name = :name
            """)
        .bind("owner", owner)
        .bind("until", until)
        .bind("name", name)
        .execute();
  }

  /**
   * Makes a lease last longer.
   *
   * @return whether it was still theirs; otherwise somebody else may be at work
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean renew(String name, String owner, Instant until) throws PassingFaultException {
    return transactions.write(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE duty SET lease_until = :until, next_on =
                          CASE WHEN next_on = lease_until THEN :until ELSE next_on END
                        WHERE name = :name AND lease_owner = :owner
                        """)
                    .bind("until", until)
                    .bind("name", name)
                    .bind("owner", owner)
                    .execute()
                == 1);
  }

  /**
   * Gives a duty back.
   *
   * @param next when it is its turn again, unless somebody woke it meanwhile
   * @return whether it was still theirs
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean done(String name, String owner, Instant next) throws PassingFaultException {
    return transactions.write(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE duty SET lease_owner = NULL, lease_until = NULL, next_on =
                          CASE WHEN next_on = lease_until THEN :next ELSE next_on END
                        WHERE name = :name AND lease_owner = :owner
                        """)
                    .bind("next", next)
                    .bind("name", name)
                    .bind("owner", owner)
                    .execute()
                == 1);
  }

  /**
   * Makes a duty due now; one that is being done is done once more.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void wake(String name, Instant now) throws PassingFaultException {
    transactions.write(
        handle -> {
          add(handle, name, now);
          return handle
              .createUpdate("UPDATE duty SET next_on = :now WHERE name = :name AND next_on > :now")
              .bind("now", now)
              .bind("name", name)
              .execute();
        });
  }
}
