package io.wua.server.fleet.registration;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an enrolment token is good for, and how far it is used.
 *
 * @param group the group that its hosts join
 * @param maxHosts how many hosts it registers, 1 or more
 * @param used how many it has registered
 * @param expiresOn from when it registers none
 * @param revokedOn when somebody took it back
 */
public record TokenTerms(
    String group, int maxHosts, int used, Instant expiresOn, Optional<Instant> revokedOn) {
  private static final int LONGEST_GROUP = 100;

  /** Refuses a group without a name and a token for no host. */
  public TokenTerms {
    if (group.isBlank() || group.length() > LONGEST_GROUP) {
      throw new IllegalArgumentException("a group has 1 to " + LONGEST_GROUP + " characters");
    }
    if (maxHosts < 1) {
      throw new IllegalArgumentException("a token registers at least one host");
    }
    Objects.requireNonNull(expiresOn, "expiresOn");
    Objects.requireNonNull(revokedOn, "revokedOn");
  }

  /** Why it registers no host now, empty where it does. */
  public Optional<RegistrationReason> refusal(Instant now) {
    if (revokedOn.isPresent()) {
      return Optional.of(RegistrationReason.TOKEN_REVOKED);
    }
    if (!now.isBefore(expiresOn)) {
      return Optional.of(RegistrationReason.TOKEN_EXPIRED);
    }
    return used >= maxHosts ? Optional.of(RegistrationReason.TOKEN_USED_UP) : Optional.empty();
  }
}
