package io.wua.core.scan;

import io.wua.core.scan.UpdateState.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The facts that would settle most of the unknown updates of a scan, ten at the most.
 *
 * <p>Chosen one after the other: each unknown update gives each fact that it still misses an equal
 * share of one vote, unless it misses more than may still be chosen; the fact with most votes is
 * next. Where no update can be settled any more, what most of them miss is next. The figures are
 * upper bounds: a bundle names what any of its children misses, and a fact may bring up the
 * question for another one.
 *
 * @param unknown how many updates are UNKNOWN
 * @param settled how many of these miss none but the facts listed
 * @param facts the facts, the most helpful first
 */
public record UnknownFacts(int unknown, int settled, List<Fact> facts) {
  /** How many facts are listed at the most. */
  public static final int MOST = 10;

  /** Divisible by every number up to {@link #MOST}, so that shares of a vote are whole. */
  private static final long VOTE = 2520;

  /**
   * A fact.
   *
   * @param fact its name, as {@link UpdateState#missing} tells it, without prerequisite
   * @param updates how many UNKNOWN updates miss it
   */
  public record Fact(String fact, int updates) {}

  /** What the choice is made by. */
  private record Standing(long votes, int updates) {
    static final Comparator<Standing> LEAST_FIRST =
        Comparator.comparingLong(Standing::votes).thenComparingInt(Standing::updates);

    Standing plus(Standing other) {
      return new Standing(votes + other.votes, updates + other.updates);
    }
  }

  /** Copies the list. */
  public UnknownFacts {
    facts = List.copyOf(facts);
  }

  /** Chooses the facts; states that are not UNKNOWN do not count. */
  public static UnknownFacts of(Collection<UpdateState> states) {
    List<Set<String>> all =
        states.stream().filter(it -> it.is(Kind.UNKNOWN)).map(UnknownFacts::missing).toList();
    List<Set<String>> open = new ArrayList<>(all.stream().map(HashSet::new).toList());
    List<Fact> chosen = new ArrayList<>();
    while (chosen.size() < MOST && !open.isEmpty()) {
      String next = mostHelpful(open, MOST - chosen.size());
      int updates = (int) all.stream().filter(missing -> missing.contains(next)).count();
      chosen.add(new Fact(next, updates));
      open.forEach(missing -> missing.remove(next));
      open.removeIf(Set::isEmpty);
    }
    return new UnknownFacts(all.size(), all.size() - open.size(), chosen);
  }

  private static Set<String> missing(UpdateState state) {
    Set<String> facts = new LinkedHashSet<>();
    state.missing().forEach(line -> facts.add(MissingFact.parse(line).fact()));
    return facts;
  }

  private static String mostHelpful(List<Set<String>> open, int left) {
    Map<String, Standing> standings = new TreeMap<>();
    for (Set<String> missing : open) {
      Standing one = new Standing(missing.size() <= left ? VOTE / missing.size() : 0, 1);
      missing.forEach(fact -> standings.merge(fact, one, Standing::plus));
    }
    // Of equal ones the first by name.
    return standings.entrySet().stream()
        .max(Map.Entry.comparingByValue(Standing.LEAST_FIRST))
        .orElseThrow()
        .getKey();
  }
}
