package io.wua.app.agent;

import io.wua.app.fleet.Membership.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which agent is wanted.
 *
 * @param config its {@code wapt-get.ini}; without one the defaults hold and nothing is allowed
 * @param state the folder with all that it keeps
 * @param host a simulated host in place of this one: its folder, or a snapshot to make one from
 * @param rules rules files, rules packages and folders of these
 * @param cache the folder of prepared catalogs, where it is not the usual one
 * @param account with what the host registers, where it has anything
 */
public record AgentRequest(
    Optional<Path> config,
    Path state,
    Optional<Path> host,
    List<Path> rules,
    Optional<Path> cache,
    Optional<Account> account) {
  /** Copies the list and refuses nulls. */
  public AgentRequest {
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(account, "account");
    rules = List.copyOf(rules);
  }

  /** The same that registers with another account. */
  public AgentRequest registeringAs(Optional<Account> other) {
    return new AgentRequest(config, state, host, rules, cache, other);
  }
}
