package io.wua.core.install;

import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.offer.OfferedUpdate;
import java.time.Instant;
import java.util.Optional;

/**
 * The seam for rules of time that others own, as maintenance windows, deadlines and a pause: asked
 * for the host before a run, and for each update when the plan is made and again just before it is
 * installed. Quick, and changes nothing.
 */
@FunctionalInterface
public interface InstallGate {
  /** Why that update is not installed at that moment. */
  Optional<Refusal> refuses(OfferedUpdate update, Instant now);

  /** Why nothing at all is installed at that moment. */
  default Optional<HostRefusal> refusesHost(Instant now) {
    return Optional.empty();
  }

  /** Always open. */
  static InstallGate open() {
    return (update, now) -> Optional.empty();
  }
}
