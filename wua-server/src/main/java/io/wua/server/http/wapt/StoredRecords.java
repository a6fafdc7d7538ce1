package io.wua.server.http.wapt;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.ca.IssuedCertificate;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.reading.HostCredentials;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.store.ServerStore;
import java.util.Optional;

/**
 * The records of hosts in the server's database.
 *
 * @param store the database
 * @param rowsCame told that a host has reported rows; takes no time
 */
public record StoredRecords(ServerStore store, Runnable rowsCame) implements HostRecords {
  /** Records of which nobody is told. */
  public StoredRecords(ServerStore store) {
    this(store, () -> {});
  }

  @Override
  public Optional<HostCredentials> find(HostId host) throws WuaException {
    return store.hosts().credentials(host);
  }

  @Override
  public ReportOutcome apply(HostReport report) {
    ReportOutcome outcome = store.reports().apply(report);
    if (report.rows().isPresent() && outcome instanceof ReportOutcome.Applied) {
      rowsCame.run();
    }
    return outcome;
  }

  @Override
  public RegistrationOutcome register(Registration registration, Proof proof) {
    RegistrationOutcome outcome = store.registrations().register(registration, proof);
    if (registration.report().rows().isPresent()
        && outcome instanceof RegistrationOutcome.Registered) {
      rowsCame.run();
    }
    return outcome;
  }

  @Override
  public boolean issued(HostId host, Sha256 key, IssuedCertificate certificate)
      throws WuaException {
    return store.approvals().issued(host, key, certificate.pem(), certificate.serial());
  }
}
