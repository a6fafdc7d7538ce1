package io.wua.server.fleet.reading;

import io.wua.server.fleet.HostState;
import java.util.Objects;
import java.util.Optional;

/**
 * Which hosts are asked for; each part that is given narrows.
 *
 * @param state whether they may report
 * @param wuaStatus {@code waptwua_status.status}, {@code PENDING_UPDATES} for one
 * @param text part of uuid or name, whatever the case
 * @param suspected only those that may be two machines
 */
public record HostFilter(
    Optional<HostState> state,
    Optional<String> wuaStatus,
    Optional<String> text,
    boolean suspected) {
  /** Refuses nulls. */
  public HostFilter {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(wuaStatus, "wuaStatus");
    Objects.requireNonNull(text, "text");
  }

  /** All hosts. */
  public static HostFilter all() {
    return new HostFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }
}
