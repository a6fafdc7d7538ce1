package io.wua.core.agent.condition;

import java.time.Instant;
import java.util.Objects;

/**
 * One boot of a host.
 *
 * @param id differs from boot to boot, whatever the clock says; compared for equality alone
 * @param at when it began, by the clock of then
 */
public record Boot(String id, Instant at) {
  /** Refuses nulls and a blank id. */
  public Boot {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(at, "at");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a boot without an id");
    }
  }
}
