package io.wua.server.store;

import io.wua.core.failure.WuaException;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.store.connect.Database;
import io.wua.server.store.connect.DatabaseSettings;
import io.wua.server.store.connect.Transactions;
import io.wua.server.store.registration.AccountStore;
import io.wua.server.store.registration.RegistrationStore;
import io.wua.server.store.report.ReportStore;
import java.util.List;

/** A server's database in a test: opened, asked, closed. */
final class TestStore implements AutoCloseable {
  private final Database database;
  final ReportStore reports;

  TestStore(DatabaseSettings settings) throws WuaException {
    this.database = Database.open(settings);
    this.reports = new ReportStore(database.transactions());
  }

  Transactions transactions() {
    return database.transactions();
  }

  RegistrationStore registrations(boolean open) {
    return new RegistrationStore(
        transactions(), new AccountStore(transactions()), RegistrationRules.of(open));
  }

  /** A host that is registered under the first key; its last revision is 0. */
  HostId registered(String uuid) {
    HostId host = new HostId(uuid);
    RegistrationOutcome outcome =
        registrations(true).register(Reports.of(host, 0).registration(), new Proof.None());
    if (!(outcome instanceof RegistrationOutcome.Registered)) {
      throw new IllegalStateException(outcome.toString());
    }
    return host;
  }

  /** The rows of a query, the columns of each joined by bars. */
  List<String> rows(String sql) throws WuaException {
    return transactions()
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .map(
                        (row, context) -> {
                          StringBuilder text = new StringBuilder();
                          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append(i == 1 ? "" : "|").append(row.getString(i));
                          }
                          return text.toString();
                        })
                    .list());
  }

  @Override
  public void close() {
    database.close();
  }
}
