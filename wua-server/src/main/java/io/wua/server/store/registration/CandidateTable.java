package io.wua.server.store.registration;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.registration.Registration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The keys that wait for an approver, and those that one has turned away. */
final class CandidateTable {
  /**
   * What is known of a key.
   *
   * @param certificate the certificate that it came with, PEM
   * @param computerFqdn the name that it came with
   * @param refused whether an approver has turned it away
   */
  record Candidate(String certificate, String computerFqdn, boolean refused) {}

  private CandidateTable() {}

  static Optional<Candidate> find(Handle handle, HostId host, Sha256 key) {
    return handle
        .createQuery(
            """
            SELECT host_certificate, computer_fqdn, refused FROM host_candidate
            WHERE host = :host AND fingerprint = :key
            """)
        .bind("host", host.text())
        .bind("key", key.hex())
        .map(
            (row, context) ->
                new Candidate(
                    row.getString("host_certificate"),
                    row.getString("computer_fqdn"),
                    row.getBoolean("refused")))
        .findOne();
  }

  /** Counts the keys that wait, on the whole server. */
  static int waiting(Handle handle) {
    return handle
        .createQuery("SELECT COUNT(*) FROM host_candidate WHERE refused = FALSE")
        .mapTo(Integer.class)
        .one();
  }

  /** Counts the keys that ask for one uuid, or were turned away. */
  static int of(Handle handle, HostId host) {
    return handle
        .createQuery("SELECT COUNT(*) FROM host_candidate WHERE host = :host")
        .bind("host", host.text())
        .mapTo(Integer.class)
        .one();
  }

  static void add(Handle handle, Registration registration) {
    handle
        .createUpdate(
            """
            INSERT INTO host_candidate
              (host, fingerprint, host_certificate, computer_fqdn, refused, requested_on)
            VALUES (:host, :key, :certificate, :fqdn, FALSE, :at)
            ON CONFLICT DO NOTHING
            """)
        .bind("host", registration.report().host().text())
        .bind("key", registration.fingerprint().hex())
        .bind("certificate", registration.certificate())
        .bind("fqdn", registration.computerFqdn())
        .bind("at", registration.report().receivedOn())
        .execute();
  }

  static void refuse(Handle handle, HostId host, Sha256 key, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE host_candidate SET refused = TRUE, requested_on = :at
            WHERE host = :host AND fingerprint = :key
            """)
        .bind("host", host.text())
        .bind("key", key.hex())
        .bind("at", at)
        .execute();
  }

  static void remove(Handle handle, HostId host, Sha256 key) {
    handle
        .createUpdate("DELETE FROM host_candidate WHERE host = :host AND fingerprint = :key")
        .bind("host", host.text())
        .bind("key", key.hex())
        .execute();
  }
}
