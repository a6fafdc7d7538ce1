package io.wua.core.agent.memory;

import io.wua.core.install.WuauservState;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is remembered of the host.
 *
 * @param catalog the catalog that was fetched last
 * @param lastSearch the last search
 * @param takenOver how the Windows Update service was before this agent took it over; empty where
 *     it does not own it
 * @param policy the digest of each source of rules, by its name
 * @param serverDate the date that a server told last
 * @param reboots of reboots
 */
public record HostMemory(
    Optional<CatalogMemory> catalog,
    Optional<SearchMark> lastSearch,
    Optional<WuauservState> takenOver,
    Map<String, String> policy,
    Optional<Instant> serverDate,
    RebootMemory reboots) {
  private static final HostMemory NOTHING =
      new HostMemory(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          RebootMemory.nothing());

  /** Copies the map and refuses nulls. */
  public HostMemory {
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(lastSearch, "lastSearch");
    Objects.requireNonNull(takenOver, "takenOver");
    Objects.requireNonNull(serverDate, "serverDate");
    Objects.requireNonNull(reboots, "reboots");
    policy = Map.copyOf(policy);
  }

  /** Nothing is remembered. */
  public static HostMemory nothing() {
    return NOTHING;
  }

  /** The same with another catalog. */
  public HostMemory with(CatalogMemory fetched) {
    return new HostMemory(Optional.of(fetched), lastSearch, takenOver, policy, serverDate, reboots);
  }

  /** The same with another search. */
  public HostMemory searched(SearchMark mark) {
    return new HostMemory(catalog, Optional.of(mark), takenOver, policy, serverDate, reboots);
  }

  /** The same without a search: the next one is done whatever the fingerprint. */
  public HostMemory unsearched() {
    return new HostMemory(catalog, Optional.empty(), takenOver, policy, serverDate, reboots);
  }

  /** The same with another state to give back. */
  public HostMemory owing(Optional<WuauservState> before) {
    return new HostMemory(catalog, lastSearch, before, policy, serverDate, reboots);
  }

  /** The same with other rules. */
  public HostMemory ruledBy(Map<String, String> digests) {
    return new HostMemory(catalog, lastSearch, takenOver, digests, serverDate, reboots);
  }

  /** The same with the date that a server told, where one did. */
  public HostMemory toldDate(Optional<Instant> told) {
    return new HostMemory(
        catalog, lastSearch, takenOver, policy, told.or(() -> serverDate), reboots);
  }

  /** The same with other reboots. */
  public HostMemory rebooting(UnaryOperator<RebootMemory> how) {
    return new HostMemory(catalog, lastSearch, takenOver, policy, serverDate, how.apply(reboots));
  }
}
