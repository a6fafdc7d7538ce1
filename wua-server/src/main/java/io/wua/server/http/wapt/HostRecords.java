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
import java.util.Optional;

/** What the endpoints of the agents ask of the database. */
public interface HostRecords {
  /**
   * What a host is recognized by, empty for a stranger.
   *
   * @throws WuaException BUSY where the database cannot do it now
   */
  Optional<HostCredentials> find(HostId host) throws WuaException;

  /** Applies a report whose signature was checked. */
  ReportOutcome apply(HostReport report);

  /** Decides on a registration whose signature was checked. */
  RegistrationOutcome register(Registration registration, Proof proof);

  /**
   * Keeps a certificate that was issued.
   *
   * @return whether the host is registered under that key
   * @throws WuaException BUSY where the database cannot do it now
   */
  boolean issued(HostId host, Sha256 key, IssuedCertificate certificate) throws WuaException;
}
