package io.wua.server.store.repository;

import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.time.Instant;

/**
 * The versions of signed documents. They only grow, also where the clock goes back and where the
 * database was restored from a copy: a version is at least the seconds since 1970.
 */
public final class DocumentVersions {
  private final Transactions transactions;

  /** Versions of that database. */
  public DocumentVersions(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * The next version of a document, which is given out this once.
   *
   * @param name the document
   * @throws PassingFaultException where the database cannot do it now
   */
  public long next(String name, Instant now) throws PassingFaultException {
    return transactions.write(
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO document_version (name, version) VALUES (:name, 0)"
                      + " ON CONFLICT DO NOTHING")
              .bind("name", name)
              .execute();
          // The update locks the row, so what is read next is this transaction's own.
          handle
              .createUpdate(
                  """
                  UPDATE document_version
                  SET version = CASE WHEN version + 1 > :now THEN version + 1 ELSE :now END
                  WHERE name = :name
                  """)
              .bind("name", name)
              .bind("now", now.getEpochSecond())
              .execute();
          return handle
              .createQuery("SELECT version FROM document_version WHERE name = :name")
              .bind("name", name)
              .mapTo(Long.class)
              .one();
        });
  }
}
