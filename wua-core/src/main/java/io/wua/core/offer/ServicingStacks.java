package io.wua.core.offer;

import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sees to it that an update which would be offered has its servicing stack: a needed stack is
 * offered with it; where every needed stack is forbidden by a rule or given up, the update is
 * blocked.
 */
final class ServicingStacks {
  private static final Comparator<Candidate> NEWEST =
      Comparator.<Candidate, Instant>comparing(c -> c.update().released().orElse(Instant.MIN))
          .thenComparing(c -> c.update().id());

  private final List<Candidate> candidates;

  ServicingStacks(List<Candidate> candidates) {
    this.candidates = candidates;
  }

  void apply() {
    Map<UpdateId, Candidate> byId = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.scanned.servicingStacks().isEmpty() && candidate.isRipe()) {
        if (byId.isEmpty()) {
          candidates.forEach(c -> byId.put(c.update().id(), c));
        }
        provide(candidate, byId);
      }
    }
  }

  private static void provide(Candidate needing, Map<UpdateId, Candidate> byId) {
    List<Candidate> stacks =
        needing.scanned.servicingStacks().stream()
            .map(byId::get)
            .filter(Objects::nonNull)
            .sorted(NEWEST.reversed())
            .toList();
    boolean provided = stacks.stream().anyMatch(s -> s.is(Kind.INSTALLED) || s.isRipe());
    List<Candidate> needed = stacks.stream().filter(s -> s.is(Kind.NEEDED)).toList();
    if (provided || needed.isEmpty()) {
      return;
    }
    Update wanted = needing.update();
    needed.stream()
        .filter(s -> !s.decision.isForbiddenByRule() && !s.lastTry.isFinal())
        .findFirst()
        .ifPresentOrElse(s -> s.promoteFor(wanted), () -> needing.blockFor(needed.get(0).update()));
  }
}
