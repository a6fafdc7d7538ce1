package io.wua.server.store.report;

import io.wua.core.update.UpdateId;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.AuditTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What people and the fetching of files do with the updates that all hosts share. */
public final class CatalogStore {
  private final Transactions transactions;

  /** Updates of that database. */
  public CatalogStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Deletes updates and what hosts say of them. The hosts that have rows of them are asked for both
   * keys again, else the rows would be lost until something else changes there; a host that
   * described one without a row is asked once it reports one.
   *
   * @param by who does it
   * @throws PassingFaultException where the database cannot do it now
   */
  public void delete(Collection<UpdateId> ids, String by, Instant at) throws PassingFaultException {
    List<String> wire = DescriptionTable.wire(new TreeSet<>(ids));
    transactions.write(
        handle -> {
          // Locked first: no host adds a row of them from now on, and all rows that are there show.
          lock(handle, wire);
          forgetHashes(handle, wire);
          handle
              .createUpdate("DELETE FROM wsus_update WHERE update_id = ANY(:ids)")
              .bindArray("ids", String.class, wire)
              .execute();
          for (String id : wire) {
            AuditTable.add(handle, at, by, "catalog", id, "deleted", "By hand.");
          }
          return true;
        });
  }

  private static void lock(Handle handle, List<String> ids) {
    handle
        .createQuery(
            """
            SELECT update_id FROM wsus_update WHERE update_id = ANY(:ids)
            ORDER BY update_id FOR UPDATE
            """)
        .bindArray("ids", String.class, ids)
        .mapTo(String.class)
        .list();
  }

  private static void forgetHashes(Handle handle, List<String> ids) {
    List<String> hosts =
        handle
            .createQuery(
                """
                SELECT DISTINCT host FROM host_wsus WHERE update_id = ANY(:ids) ORDER BY host
                """)
            .bindArray("ids", String.class, ids)
            .mapTo(String.class)
            .list();
    PreparedBatch batch =
        handle.prepareBatch("DELETE FROM host_hash WHERE host = :host AND name = :name");
    for (String host : hosts) {
      batch.bind("host", host).bind("name", HostReport.UPDATES).add();
      batch.bind("host", host).bind("name", HostReport.ROWS).add();
    }
    batch.execute();
  }

  /**
   * Notes of which updates the server has all files.
   *
   * @param complete of these; one of which that is known keeps its date
   * @param incomplete of these it lacks some
   * @throws PassingFaultException where the database cannot do it now
   */
  public void downloaded(Collection<UpdateId> complete, Collection<UpdateId> incomplete, Instant at)
      throws PassingFaultException {
    transactions.write(
        handle -> {
          for (String id : changed(handle, complete, "downloaded_on IS NULL")) {
            note(handle, id, Optional.of(at));
          }
          for (String id : changed(handle, incomplete, "downloaded_on IS NOT NULL")) {
            note(handle, id, Optional.empty());
          }
          return true;
        });
  }

  private static List<String> changed(Handle handle, Collection<UpdateId> ids, String condition) {
    return handle
        .createQuery(
            "SELECT update_id FROM wsus_update WHERE update_id = ANY(:ids) AND "
                + condition
                + " ORDER BY update_id")
        .bindArray("ids", String.class, DescriptionTable.wire(new TreeSet<>(ids)))
        .mapTo(String.class)
        .list();
  }

  private static void note(Handle handle, String id, Optional<Instant> at) {
    handle
        .createUpdate("UPDATE wsus_update SET downloaded_on = :at WHERE update_id = :id")
        .bind("at", at)
        .bind("id", id)
        .execute();
  }
}
