package io.wua.server.store.issue;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.catalog.CatalogIssue;
import io.wua.server.fleet.catalog.IssueState;
import io.wua.server.fleet.catalog.KnownIssue;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.host.AuditTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows every issue of the catalog that was seen. One at the most is published. */
public final class IssueStore {
  private static final String SERVER = "server";
  private static final String ACTION = "catalog";

  private final Transactions transactions;

  /** Issues of that database. */
  public IssueStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * The published issue.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<KnownIssue> published() throws PassingFaultException {
    return transactions.read(IssueTable::published);
  }

  /**
   * The issue of that digest.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<KnownIssue> find(Sha256 digest) throws PassingFaultException {
    return transactions.read(handle -> IssueTable.find(handle, digest));
  }

  /**
   * The latest issues, latest seen first.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public List<KnownIssue> latest(int limit) throws PassingFaultException {
    return transactions.read(handle -> IssueTable.latest(handle, limit));
  }

  /**
   * Makes an issue the published one; the one before it, and all that wait, are superseded.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void publish(CatalogIssue issue, String reason, Instant at) throws PassingFaultException {
    transactions.write(
        handle -> {
          IssueTable.lock(handle);
          IssueTable.supersede(handle, issue.digest());
          IssueTable.note(handle, issue, IssueState.PUBLISHED, reason, at);
          IssueTable.publishedOn(handle, issue.digest(), at);
          AuditTable.add(handle, at, SERVER, ACTION, issue.digest().hex(), "published", reason);
          return true;
        });
  }

  /**
   * Notes an issue that is held or refused.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void putAside(CatalogIssue issue, IssueState state, String reason, Instant at)
      throws PassingFaultException {
    if (state != IssueState.HELD && state != IssueState.REFUSED) {
      throw new IllegalArgumentException(state + " is not aside");
    }
    transactions.write(
        handle -> {
          IssueTable.note(handle, issue, state, reason, at);
          AuditTable.add(handle, at, SERVER, ACTION, issue.digest().hex(), state.word(), reason);
          return true;
        });
  }

  /**
   * Notes what the origin says of an issue that is known.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public void validators(CatalogIssue issue) throws PassingFaultException {
    transactions.write(handle -> IssueTable.validators(handle, issue));
  }

  /**
   * Accepts an issue that is held or refused.
   *
   * @param by who does it
   * @return whether there is one of that digest
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean accept(Sha256 digest, String by, Instant at) throws PassingFaultException {
    return transactions.write(
        handle -> {
          String reason = "Accepted by " + by + ".";
          boolean found = IssueTable.accept(handle, digest, by, reason);
          if (found) {
            AuditTable.add(handle, at, by, ACTION, digest.hex(), "accepted", reason);
          }
          return found;
        });
  }

  /**
   * Rejects an issue that is held or accepted.
   *
   * @param by who does it
   * @return whether there is one of that digest
   * @throws PassingFaultException where the database cannot do it now
   */
  public boolean reject(Sha256 digest, String by, Instant at) throws PassingFaultException {
    return transactions.write(
        handle -> {
          String reason = "Rejected by " + by + ".";
          boolean found = IssueTable.reject(handle, digest, reason);
          if (found) {
            AuditTable.add(handle, at, by, ACTION, digest.hex(), "rejected", reason);
          }
          return found;
        });
  }
}
