package io.wua.server.store.want;

import io.wua.core.update.Sha1;
import io.wua.server.fleet.payload.NextTry;
import io.wua.server.fleet.payload.Want;
import io.wua.server.fleet.payload.WantState;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who fetches which file of the queue: one worker each, whatever the number of servers. A lease
 * that is over, as its server died, counts no more.
 */
public final class WantLeases {
  private final Transactions transactions;

  /** Leases of that database. */
  public WantLeases(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Takes the file whose turn it is: the one that most hosts wait for, of these the oldest.
   *
   * @param owner a worker, which fetches one file at a time
   * @param until when the lease ends unless it is renewed
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<Want> lease(String owner, Instant now, Instant until)
      throws PassingFaultException {
    return transactions.write(
        handle ->
            due(handle, now)
                .flatMap(
                    sha1 -> take(handle, sha1, owner, now, until) ? row(handle, sha1) : none()));
  }

  private static Optional<Want> none() {
    return Optional.empty();
  }

  private static Optional<String> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            SELECT sha1 FROM payload_want
            WHERE state = 'WAITING' AND next_try_on <= :now
              AND (lease_until IS NULL OR lease_until <= :now)
            ORDER BY hosts DESC, wanted_on, sha1 LIMIT 1
            FOR UPDATE SKIP LOCKED
            """)
        .bind("now", now)
        .mapTo(String.class)
        .findOne();
  }

  private static boolean take(
      Handle handle, String sha1, String owner, Instant now, Instant until) {
    return handle
            .createUpdate(
                """
                UPDATE payload_want SET lease_owner = :owner, lease_until = :until
                WHERE sha1 = :sha1 AND (lease_until IS NULL OR lease_until <= :now)
                """)
            .bind("sha1", sha1)
            .bind("owner", owner)
            .bind("now", now)
            .bind("until", until)
            .execute()
        == 1;
  }

  private static Optional<Want> row(Handle handle, String sha1) {
    return handle
        .createQuery("SELECT * FROM payload_want WHERE sha1 = :sha1")
        .bind("sha1", sha1)
        .map((row, context) -> WantTable.want(row))
        .findOne();
  }

  /**
   * Makes a lease last longer.
   *
   * @return false where it is lost: somebody else took the file over, or it is no longer wanted
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean renew(Sha1 sha1, String owner, Instant until) throws PassingFaultException {
    return transactions.write(
        handle ->
            handle
                    .createUpdate(
                        """
                        UPDATE payload_want SET lease_until = :until
                        WHERE sha1 = :sha1 AND lease_owner = :owner
                        """)
                    .bind("sha1", sha1.hex())
                    .bind("owner", owner)
                    .bind("until", until)
                    .execute()
                == 1);
  }

  /**
   * Gives a file back that did not come.
   *
   * @param error why, for people
   * @return false where the lease was lost before; nothing is changed then
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean failed(Sha1 sha1, String owner, String error, NextTry next)
      throws PassingFaultException {
    return transactions.write(
        handle -> WantTable.giveBack(handle, sha1, owner, WantState.WAITING, next, error));
  }

  /**
   * Gives a file back that must not come as things are.
   *
   * @param reason why, for people
   * @return false where the lease was lost before; nothing is changed then
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean refused(Sha1 sha1, String owner, String reason, NextTry next)
      throws PassingFaultException {
    return transactions.write(
        handle -> WantTable.giveBack(handle, sha1, owner, WantState.QUARANTINED, next, reason));
  }

  /**
   * Gives a file back as it was, because this server stops.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void release(Sha1 sha1, String owner) throws PassingFaultException {
    transactions.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE payload_want SET lease_owner = NULL, lease_until = NULL
                    WHERE sha1 = :sha1 AND lease_owner = :owner
                    """)
                .bind("sha1", sha1.hex())
                .bind("owner", owner)
                .execute());
  }
}
