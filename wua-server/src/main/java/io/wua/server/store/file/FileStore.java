package io.wua.server.store.file;

import io.wua.core.update.Sha1;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows what lies in the folder of updates, by what is in it. */
public final class FileStore {
  private final Transactions transactions;

  /** Files of that database. */
  public FileStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Notes a file that lies in the folder.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void add(PayloadFile file) throws PassingFaultException {
    transactions.write(
        handle -> {
          FileTable.put(handle, file);
          return true;
        });
  }

  /**
   * The file of that content, if there is one.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<PayloadFile> find(Sha1 sha1) throws PassingFaultException {
    return transactions.read(handle -> FileTable.find(handle, sha1));
  }

  /**
   * All files, by name.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public List<PayloadFile> all() throws PassingFaultException {
    return transactions.read(FileTable::all);
  }

  /**
   * Which of these contents no file has.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Set<Sha1> lacking(Collection<Sha1> asked) throws PassingFaultException {
    Set<Sha1> lacking = new LinkedHashSet<>(asked);
    lacking.removeAll(transactions.read(handle -> FileTable.present(handle, asked)));
    return lacking;
  }

  /**
   * How large all files are together.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public long totalBytes() throws PassingFaultException {
    return transactions.read(
        handle ->
            handle
                .createQuery(
                    "SELECT CAST(COALESCE(SUM(size_bytes), 0) AS BIGINT) FROM payload_file")
                .mapTo(Long.class)
                .one());
  }

  /**
   * Forgets a file, and what it was brought for.
   *
   * @return whether it was known
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean remove(Sha1 sha1) throws PassingFaultException {
    return transactions.write(
        handle ->
            handle
                    .createUpdate("DELETE FROM payload_file WHERE sha1 = :sha1")
                    .bind("sha1", sha1.hex())
                    .execute()
                == 1);
  }

  /**
   * What administrators brought, by KB number.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public List<ImportedFile> imports() throws PassingFaultException {
    return transactions.read(ImportTable::all);
  }
}
