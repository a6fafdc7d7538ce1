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
 */
public record StoredRecords(ServerStore store) implements HostRecords {
  @Override
  public Optional<HostCredentials> find(HostId host) throws WuaException {
    return store.hosts().credentials(host);
  }

  @Override
  public ReportOutcome apply(HostReport report) {
    return store.reports().apply(report);
  }

  @Override
  public RegistrationOutcome register(Registration registration, Proof proof) {
    return store.registrations().register(registration, proof);
  }

  @Override
  public boolean issued(HostId host, Sha256 key, IssuedCertificate certificate)
      throws WuaException {
    return store.approvals().issued(host, key, certificate.pem(), certificate.serial());
  }
}
