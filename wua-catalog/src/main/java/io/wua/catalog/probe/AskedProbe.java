package io.wua.catalog.probe;

import io.wua.catalog.rule.probe.Probe;
import java.util.Objects;

/**
 * A fact to collect, and how much depends on it.
 *
 * @param probe the fact
 * @param updates how many of the updates in reach ask it by their own rules, by those of their
 *     children or by those of their prerequisites; 0 where it only tells that a host is of another
 *     platform, or belongs to a prerequisite of nothing that people see
 */
public record AskedProbe(Probe probe, int updates) {
  /** Refuses null and negative counts. */
  public AskedProbe {
    Objects.requireNonNull(probe, "probe");
    if (updates < 0) {
      throw new IllegalArgumentException(updates + " updates");
    }
  }
}
