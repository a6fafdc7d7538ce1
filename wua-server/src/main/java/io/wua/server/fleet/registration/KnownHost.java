package io.wua.server.fleet.registration;

import io.wua.server.fleet.HostId;
import io.wua.server.fleet.HostState;
import java.util.Objects;
import java.util.Optional;

/**
 * What the server knows of a host before it believes a body that claims to be from it.
 *
 * @param id the host
 * @param state whether it may report
 * @param computerFqdn the name that it is registered under
 * @param certificate the certificate of its registered key, PEM
 * @param issued whether the server has issued that certificate
 */
public record KnownHost(
    HostId id, HostState state, String computerFqdn, Optional<String> certificate, boolean issued) {
  /** Refuses nulls. */
  public KnownHost {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(computerFqdn, "computerFqdn");
    Objects.requireNonNull(certificate, "certificate");
  }
}
