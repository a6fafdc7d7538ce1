package io.wua.core.report;

import java.util.Objects;

/**
 * Who a host is to its server.
 *
 * @param uuid its identity, which never changes; by WAPT's rules it need not be a UUID
 * @param fqdn its full host name
 */
public record HostIdentity(String uuid, String fqdn) {
  /** Refuses blank names: a server would take two of them for one host. */
  public HostIdentity {
    Objects.requireNonNull(uuid, "uuid");
    Objects.requireNonNull(fqdn, "fqdn");
    if (uuid.isBlank() || fqdn.isBlank()) {
      throw new IllegalArgumentException("a host without a name");
    }
  }
}
