package io.wua.example.embedding.ferry;

import io.wua.core.install.InstallGate;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.schedule.window.MaintenanceWindows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Lets a machine install only while its ship lies in harbor.
 *
 * @param inHarbor when that is
 * @param zone of its home port
 */
public record HarborGate(MaintenanceWindows inHarbor, ZoneId zone) implements InstallGate {
  @Override
  public Optional<HostRefusal> refusesHost(Instant now) {
    return inHarbor.isOpen(now, zone)
        ? Optional.empty()
        : Optional.of(new HostRefusal.OutsideWindow(inHarbor.nextOpening(now, zone)));
  }

  @Override
  public Optional<Refusal> refuses(OfferedUpdate update, Instant now) {
    return Optional.empty();
  }
}
