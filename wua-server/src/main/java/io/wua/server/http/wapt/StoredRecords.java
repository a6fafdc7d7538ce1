package io.wua.server.http.wapt;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.server.ca.IssuedCertificate;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.registration.KnownHost;
import io.wua.server.fleet.registration.Proof;
import io.wua.server.fleet.registration.Registration;
import io.wua.server.fleet.registration.RegistrationOutcome;
import io.wua.server.fleet.report.HostReport;
import io.wua.server.fleet.report.ReportOutcome;
import io.wua.server.store.registration.ApprovalStore;
import io.wua.server.store.registration.KnownHosts;
import io.wua.server.store.registration.RegistrationStore;
import io.wua.server.store.report.ReportStore;
import java.util.Optional;

/**
 * The records of hosts in the server's database.
 *
 * @param hosts who is known
 * @param reports takes reports
 * @param registrations takes registrations
 * @param approvals keeps issued certificates
 */
public record StoredRecords(
    KnownHosts hosts, ReportStore reports, RegistrationStore registrations, ApprovalStore approvals)
    implements HostRecords {
  @Override
  public Optional<KnownHost> find(HostId host) throws WuaException {
    return hosts.find(host);
  }

  @Override
  public ReportOutcome apply(HostReport report) {
    return reports.apply(report);
  }

  @Override
  public RegistrationOutcome register(Registration registration, Proof proof) {
    return registrations.register(registration, proof);
  }

  @Override
  public boolean issued(HostId host, Sha256 key, IssuedCertificate certificate)
      throws WuaException {
    return approvals.issued(host, key, certificate.pem(), certificate.serial());
  }
}
