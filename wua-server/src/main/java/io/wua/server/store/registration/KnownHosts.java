package io.wua.server.store.registration;

import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import io.wua.server.fleet.registration.KnownHost;
import io.wua.server.store.connect.PassingFaultException;
import io.wua.server.store.connect.Transactions;
import java.util.Optional;

/** Looks hosts up without a lock, so that forged bodies hold nobody up. */
public final class KnownHosts {
  private static final String FIND =
      """
      SELECT state, computer_fqdn, host_certificate, issued_serial FROM host WHERE uuid = :host
      """;

  private final Transactions transactions;

  /** Hosts of that database. */
  public KnownHosts(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * What is known of a host.
   *
   * @throws PassingFaultException where the database cannot do it now
   */
  public Optional<KnownHost> find(HostId host) throws PassingFaultException {
    return transactions.read(
        handle ->
            handle
                .createQuery(FIND)
                .bind("host", host.text())
                .map(
                    (row, context) ->
                        new KnownHost(
                            host,
                            HostState.valueOf(row.getString("state")),
                            row.getString("computer_fqdn"),
                            Optional.ofNullable(row.getString("host_certificate")),
                            row.getString("issued_serial") != null))
                .findOne());
  }
}
