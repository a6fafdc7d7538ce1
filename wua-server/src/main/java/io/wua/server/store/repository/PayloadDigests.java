package io.wua.server.store.repository;

import io.wua.core.update.Sha256;
import io.wua.server.store.connect.Columns;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of the files that the server fetched itself. */
public final class PayloadDigests {
  private final Transactions transactions;

  /** Files of that database. */
  public PayloadDigests(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A file as it was when it was put in the folder.
   *
   * @param name its name there
   * @param size in bytes
   * @param sha256 what it held
   * @param storedOn when it was put there
   */
  public record Known(String name, long size, Sha256 sha256, Instant storedOn) {}

  /**
   * The known files by name.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Map<String, Known> byName() throws PassingFaultException {
    return transactions
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT file_name, size_bytes, sha256, stored_on FROM payload_file"
                            + " ORDER BY file_name")
                    .map(
                        (row, context) ->
                            new Known(
                                row.getString("file_name"),
                                row.getLong("size_bytes"),
                                new Sha256(row.getString("sha256")),
                                Columns.instant(row, "stored_on")))
                    .list())
        .stream()
        .collect(Collectors.toMap(Known::name, known -> known));
  }
}
