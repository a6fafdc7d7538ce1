package io.wua.server.store;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.store.backup.BackupStore;
import io.wua.server.store.collect.CollectStore;
import io.wua.server.store.connect.Database;
import io.wua.server.store.connect.DatabaseSettings;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.demand.DemandQueries;
import io.wua.server.store.duty.DutyStore;
import io.wua.server.store.file.FileStore;
import io.wua.server.store.issue.IssueStore;
import io.wua.server.store.reading.HostQueries;
import io.wua.server.store.reading.LogQueries;
import io.wua.server.store.reading.UpdateQueries;
import io.wua.server.store.registration.AccountStore;
import io.wua.server.store.registration.ApprovalStore;
import io.wua.server.store.registration.RegistrationStore;
import io.wua.server.store.registration.TokenStore;
import io.wua.server.store.report.CatalogStore;
import io.wua.server.store.report.ReportStore;
import io.wua.server.store.repository.DocumentVersions;
import io.wua.server.store.repository.SiteRuleStore;
import io.wua.server.store.task.TaskStore;
import io.wua.server.store.want.WantLeases;
import io.wua.server.store.want.WantStore;

/**
 * All that the server keeps, over one database. Close it to give the connections back; what comes
 * in afterwards is asked to try later.
 */
public final class ServerStore implements AutoCloseable {
  private final Database database;
  private final AccountStore accounts;
  private final RegistrationStore registrations;

  private ServerStore(Database database, RegistrationRules rules) {
    this.database = database;
    this.accounts = new AccountStore(database.transactions());
    this.registrations = new RegistrationStore(database.transactions(), accounts, rules);
  }

  /**
   * Opens the database, and brings its schema up to date.
   *
   * @param rules which hosts are registered
   * @throws WuaException where the database does not answer, or has a schema of a newer server
   */
  public static ServerStore open(DatabaseSettings settings, RegistrationRules rules)
      throws WuaException {
    return new ServerStore(Database.open(settings), rules);
  }

  /** Whether the database answers now. */
  public boolean answers() {
    return transactions()
        .write(
            handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1, l -> false);
  }

  private Transactions transactions() {
    return database.transactions();
  }

  /** Applies reports. */
  public ReportStore reports() {
    return new ReportStore(transactions());
  }

  /** Registers hosts. */
  public RegistrationStore registrations() {
    return registrations;
  }

  /** Accepts, refuses and marks hosts. */
  public ApprovalStore approvals() {
    return new ApprovalStore(transactions());
  }

  /** Knows names and passwords. */
  public AccountStore accounts() {
    return accounts;
  }

  /** Makes and revokes enrolment tokens. */
  public TokenStore tokens() {
    return new TokenStore(transactions());
  }

  /** Deletes updates, and notes which are downloaded. */
  public CatalogStore catalog() {
    return new CatalogStore(transactions());
  }

  /** Writes all of it as text. */
  public BackupStore backup() {
    return new BackupStore(transactions());
  }

  /** Asks what hosts wait for. */
  public DemandQueries demand() {
    return new DemandQueries(transactions());
  }

  /** Asks for hosts. */
  public HostQueries hosts() {
    return new HostQueries(transactions());
  }

  /** Asks for updates. */
  public UpdateQueries updates() {
    return new UpdateQueries(transactions());
  }

  /** Asks for attempts, audit and waiting keys. */
  public LogQueries logs() {
    return new LogQueries(transactions());
  }

  /** Knows what lies in the folder of updates. */
  public FileStore files() {
    return new FileStore(transactions());
  }

  /** Forgets the files that no host needs. */
  public CollectStore collection() {
    return new CollectStore(transactions());
  }

  /** Knows which files are still to come. */
  public WantStore wants() {
    return new WantStore(transactions());
  }

  /** Knows who fetches which of them. */
  public WantLeases wantLeases() {
    return new WantLeases(transactions());
  }

  /** Knows the issues of the catalog. */
  public IssueStore issues() {
    return new IssueStore(transactions());
  }

  /** Notes each try to get the catalog or a file. */
  public TaskStore tasks() {
    return new TaskStore(transactions());
  }

  /** Says which server does which regular work. */
  public DutyStore duties() {
    return new DutyStore(transactions());
  }

  /** Says which hosts use which repository. */
  public SiteRuleStore siteRules() {
    return new SiteRuleStore(transactions());
  }

  /** Counts the versions of signed documents. */
  public DocumentVersions documentVersions() {
    return new DocumentVersions(transactions());
  }

  @Override
  public void close() {
    database.close();
  }
}
