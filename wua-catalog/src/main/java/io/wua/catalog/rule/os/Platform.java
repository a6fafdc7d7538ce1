package io.wua.catalog.rule.os;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.Inquiry;
import io.wua.catalog.rule.Probing;
import io.wua.core.host.Truth;
import java.util.Objects;

/**
 * True on every Windows where the platform is {@code Windows}, the only one that has been seen.
 *
 * @param id the platform
 */
public record Platform(String id) implements HostRule {
  /** Refuses null. */
  public Platform {
    Objects.requireNonNull(id, "id");
  }

  @Override
  public Truth answer(Inquiry inquiry) {
    return id.strip().equalsIgnoreCase("Windows")
        ? inquiry.settled(Truth.TRUE)
        : inquiry.unknown("rule Platform: platform " + id);
  }

  @Override
  public void probes(Probing probing) {
    // It is known without asking, or not to be told at all.
  }

  @Override
  public String text() {
    return "Platform " + id;
  }
}
