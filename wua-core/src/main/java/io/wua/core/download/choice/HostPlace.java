package io.wua.core.download.choice;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a host is, as far as it knows.
 *
 * @param agentIp the address from which it reaches its repository
 * @param publicIp the address from which the server saw it come
 * @param hostname its name, full where it has a domain
 * @param domain its DNS domain
 * @param site its site of Active Directory
 */
public record HostPlace(
    Optional<IpAddress> agentIp,
    Optional<IpAddress> publicIp,
    Optional<String> hostname,
    Optional<String> domain,
    Optional<String> site) {
  /** Refuses nulls. */
  public HostPlace {
    Objects.requireNonNull(agentIp, "agentIp");
    Objects.requireNonNull(publicIp, "publicIp");
    Objects.requireNonNull(hostname, "hostname");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(site, "site");
  }

  /** A host that knows nothing of itself. */
  public static HostPlace unknown() {
    return new HostPlace(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The fact that a condition looks at, for people. */
  Optional<String> fact(ConditionKind kind) {
    return switch (kind) {
      case AGENT_IP -> agentIp.map(IpAddress::toString);
      case PUBLIC_IP -> publicIp.map(IpAddress::toString);
      case DOMAIN -> domain;
      case HOSTNAME -> hostname;
      case SITE -> site;
    };
  }
}
