package io.wua.server.store.want;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.payload.Want;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.store.connect.Columns;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.file.FileTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The queue of files to fetch: what is in it, and what leaves it. */
public final class WantStore {
  private static final String TRY_NOW =
      """
      UPDATE payload_want SET state = 'WAITING', tries = 0, rounds = 0, next_try_on = :now
      WHERE sha1 = :sha1
      """;

  private final Transactions transactions;

  /** The queue of that database. */
  public WantStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Makes the queue that of these files. Those that stay keep their tries; one that is wanted from
   * another URL starts anew. One that somebody fetches right now stays although nobody wants it any
   * more, one that lies in the folder is not added.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void replace(Collection<WantedFile> wanted, Instant now) throws PassingFaultException {
    Map<String, WantedFile> next = new TreeMap<>();
    wanted.forEach(file -> next.put(file.payload().sha1().hex(), asKept(file)));
    transactions.write(
        handle -> {
          Map<String, Want> before =
              WantTable.all(handle).stream()
                  .collect(Collectors.toMap(want -> want.sha1().hex(), Function.identity()));
          Set<Sha1> there =
              FileTable.present(handle, next.keySet().stream().map(Sha1::new).toList());
          Set<String> all = new TreeSet<>(before.keySet());
          all.addAll(next.keySet());
          for (String sha1 : all) {
            Optional<WantedFile> file =
                Optional.ofNullable(next.get(sha1))
                    .filter(f -> !there.contains(f.payload().sha1()));
            change(handle, sha1, Optional.ofNullable(before.get(sha1)), file, now);
          }
          return true;
        });
  }

  /** As a row gives it back, so that it can be compared with one. */
  private static WantedFile asKept(WantedFile file) {
    Payload payload = file.payload();
    return new WantedFile(
        new Payload(
            file.storedName(),
            payload.sizeBytes(),
            payload.sha1(),
            payload.sha256(),
            payload.url()),
        file.hosts());
  }

  private static void change(
      Handle handle, String sha1, Optional<Want> before, Optional<WantedFile> file, Instant now) {
    if (file.isEmpty()) {
      drop(handle, sha1, now);
    } else if (before.isEmpty()) {
      WantTable.add(handle, file.get(), now);
    } else if (!before.get().file().equals(file.get())) {
      WantTable.describe(handle, file.get());
      if (!before.get().file().url().equals(file.get().url())) {
        handle.createUpdate(TRY_NOW).bind("sha1", sha1).bind("now", now).execute();
      }
    }
  }

  private static void drop(Handle handle, String sha1, Instant now) {
    handle
        .createUpdate(
            """
            DELETE FROM payload_want
            WHERE sha1 = :sha1 AND (lease_until IS NULL OR lease_until <= :now)
            """)
        .bind("sha1", sha1)
        .bind("now", now)
        .execute();
  }

  /**
   * Notes that a file lies in the folder, and takes it from the queue, both or neither.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void arrived(PayloadFile file) throws PassingFaultException {
    transactions.write(handle -> arrived(handle, file));
  }

  /**
   * The same for a file that an administrator brought.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void imported(PayloadFile file, ImportedFile by) throws PassingFaultException {
    transactions.write(
        handle -> {
          arrived(handle, file);
          return handle
              .createUpdate(
                  """
                  INSERT INTO imported_file (kb, sha1, imported_by, imported_on)
                  VALUES (:kb, :sha1, :by, :at) ON CONFLICT DO NOTHING
                  """)
              .bind("kb", by.kb().digits())
              .bind("sha1", by.sha1().hex())
              .bind("by", by.importedBy())
              .bind("at", by.importedOn())
              .execute();
        });
  }

  private static int arrived(Handle handle, PayloadFile file) {
    FileTable.put(handle, file);
    return handle
        .createUpdate("DELETE FROM payload_want WHERE sha1 = :sha1")
        .bind("sha1", file.sha1().hex())
        .execute();
  }

  /**
   * Everything in the queue, in the order of its turns.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public List<Want> all() throws PassingFaultException {
    return transactions.read(WantTable::all);
  }

  /**
   * Lets a file have its turn now, whatever became of it before.
   *
   * @return whether it is in the queue
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean retry(Sha1 sha1, Instant now) throws PassingFaultException {
    return transactions.write(
        handle ->
            handle.createUpdate(TRY_NOW).bind("sha1", sha1.hex()).bind("now", now).execute() == 1);
  }

  /**
   * The earliest turn of a file that nobody fetches now; empty where none waits.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<Instant> nextTurn(Instant now) throws PassingFaultException {
    return transactions.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT MIN(next_try_on) AS next FROM payload_want
                    WHERE state = 'WAITING' AND (lease_until IS NULL OR lease_until <= :now)
                    """)
                .bind("now", now)
                .map((row, context) -> Columns.instantIfAny(row, "next"))
                .one());
  }
}
