package io.wua.http.wire.repository;

import io.wua.core.download.choice.RepositoryRule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All rules of a server.
 *
 * @param version greater than that of every set before it
 * @param rules the rules by their sequence, none where the server has none
 */
public record RuleSet(long version, List<RepositoryRule> rules) {
  /** Sorts the rules; refuses two of one sequence. */
  public RuleSet {
    rules = rules.stream().sorted(Comparator.comparingInt(RepositoryRule::sequence)).toList();
    if (version < 1) {
      throw new IllegalArgumentException("the version " + version + " is below 1");
    }
    Set<Integer> sequences = new HashSet<>();
    for (RepositoryRule rule : rules) {
      if (!sequences.add(rule.sequence())) {
        throw new IllegalArgumentException("the sequence " + rule.sequence() + " is there twice");
      }
    }
  }
}
