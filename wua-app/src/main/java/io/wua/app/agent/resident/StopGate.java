package io.wua.app.agent.resident;

import io.wua.core.install.InstallGate;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.offer.OfferedUpdate;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets no further update begin once somebody asked to stop.
 *
 * @param stop whether somebody did
 * @param rest the rules of time beside it
 */
public record StopGate(StopRequest stop, InstallGate rest) implements InstallGate {
  @Override
  public Optional<Refusal> refuses(OfferedUpdate update, Instant now) {
    return rest.refuses(update, now);
  }

  @Override
  public Optional<HostRefusal> refusesHost(Instant now) {
    return stop.isAsked() ? Optional.of(new HostRefusal.Stopping()) : rest.refusesHost(now);
  }
}
