package io.wua.server.store.registration;

import io.wua.core.update.Sha256;
import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes the identity of a locked host: state, key, certificate, name, group. */
final class HostIdentity {
  private HostIdentity() {}

  /** Registers a key. Revisions begin anew, and signs of clones from before no longer count. */
  static void register(
      Handle handle,
      HostId host,
      Sha256 key,
      String certificate,
      String fqdn,
      Optional<String> group,
      Instant at) {
    handle
        .createUpdate(
            """
            UPDATE host SET state = :state, fingerprint = :key, host_certificate = :certificate,
              issued_serial = NULL, computer_fqdn = :fqdn,
              host_group = COALESCE(:group, host_group), registered_on = :at, last_revision = -1
            WHERE uuid = :host
            """)
        .bind("host", host.text())
        .bind("state", HostState.REGISTERED.name())
        .bind("key", key.hex())
        .bind("certificate", certificate)
        .bind("fqdn", fqdn)
        .bind("group", group)
        .bind("at", at)
        .execute();
  }

  /** The same key registers again: its name may be new, its certificate stays. */
  static void renew(Handle handle, HostId host, String fqdn) {
    handle
        .createUpdate("UPDATE host SET computer_fqdn = :fqdn WHERE uuid = :host")
        .bind("host", host.text())
        .bind("fqdn", fqdn)
        .execute();
  }

  /** Takes the key of a host away, and keeps it as one that was turned away. */
  static void unregister(Handle handle, HostId host, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO host_candidate
              (host, fingerprint, host_certificate, computer_fqdn, refused, requested_on)
            SELECT uuid, fingerprint, host_certificate, computer_fqdn, TRUE, CAST(:at AS TIMESTAMP WITH TIME ZONE)
            FROM host WHERE uuid = :host
            """)
        .bind("host", host.text())
        .bind("at", at)
        .execute();
    handle
        .createUpdate(
            """
            UPDATE host SET state = :state, fingerprint = NULL, host_certificate = NULL,
              issued_serial = NULL
            WHERE uuid = :host
            """)
        .bind("host", host.text())
        .bind("state", HostState.REFUSED.name())
        .execute();
  }

  static void state(Handle handle, HostId host, HostState state) {
    handle
        .createUpdate("UPDATE host SET state = :state WHERE uuid = :host")
        .bind("host", host.text())
        .bind("state", state.name())
        .execute();
  }

  /** Keeps the certificate that the server issued for the registered key. */
  static void issued(Handle handle, HostId host, String certificate, String serial) {
    handle
        .createUpdate(
            """
            UPDATE host SET host_certificate = :certificate, issued_serial = :serial
            WHERE uuid = :host
            """)
        .bind("host", host.text())
        .bind("certificate", certificate)
        .bind("serial", serial)
        .execute();
  }

  /** An approver has looked: only what comes from now on counts as a sign of clones. */
  static void clearSuspicion(Handle handle, HostId host) {
    handle
        .createUpdate(
            """
            UPDATE host SET clone_evidence = NULL, watched_from = attempts + 1 WHERE uuid = :host
            """)
        .bind("host", host.text())
        .execute();
  }
}
