package io.wua.core.offer;

import io.wua.core.decide.Reason;
import io.wua.core.decide.ReasonKind;
import io.wua.core.decide.Verdict;
import io.wua.core.offer.Attempts.LastTry;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells why the updates that supersede a needed one do not make it needless. */
final class Superseders {
  private static final int NAMED_AT_MOST = 5;

  private final List<Candidate> candidates;
  private final Supersedence supersedence;
  private @Nullable Map<UUID, Candidate> byGuid;
  private @Nullable Map<UUID, Set<UUID>> newer;

  Superseders(List<Candidate> candidates, Supersedence supersedence) {
    this.candidates = candidates;
    this.supersedence = supersedence;
  }

  /** One line for each superseder that concerns the host and covers nothing, nearest first. */
  List<Reason> thatCoverNothing(UUID update) {
    if (supersedence.edges().isEmpty()) {
      return List.of();
    }
    Map<UUID, Set<UUID>> up = newer();
    List<Reason> lines = new ArrayList<>();
    Set<UUID> reached = new HashSet<>(Set.of(update));
    Deque<UUID> open = new ArrayDeque<>(List.of(update));
    while (!open.isEmpty() && lines.size() < NAMED_AT_MOST) {
      for (UUID above : up.getOrDefault(open.remove(), Set.of()).stream().sorted().toList()) {
        if (reached.add(above)) {
          open.add(above);
          Candidate candidate = byGuid().get(above);
          if (candidate != null && lines.size() < NAMED_AT_MOST) {
            why(candidate, lines);
          }
        }
      }
    }
    return lines;
  }

  private static void why(Candidate candidate, List<Reason> lines) {
    String because;
    if (candidate.is(Kind.UNKNOWN)) {
      because = "is unknown for want of facts";
    } else if (!candidate.is(Kind.NEEDED)) {
      return;
    } else if (candidate.isBlocked()) {
      because = "is blocked by its servicing stack";
    } else if (candidate.lastTry == LastTry.GIVEN_UP) {
      because = "is given up";
    } else if (candidate.lastTry == LastTry.HELD) {
      because = "was uninstalled on purpose";
    } else if (candidate.decision.verdict() == Verdict.DELAYED) {
      because = "is delayed until " + candidate.decision.until().orElseThrow();
    } else {
      because = "is forbidden";
    }
    lines.add(
        Reason.of(
            ReasonKind.NOT_COVERED,
            Reason.BUILT_IN,
            "superseded by " + name(candidate.update()) + ", which " + because,
            false));
  }

  /** An update as people name it: its KB numbers and its id. */
  String name(UpdateId id) {
    Candidate candidate = byGuid().get(id.guid());
    return candidate == null ? id.wire() : name(candidate.update());
  }

  static String name(Update update) {
    String kbs = update.kbs().stream().map(KbNumber::toString).collect(Collectors.joining(", "));
    return kbs.isEmpty() ? "'" + update.title() + "'" : kbs + " (" + update.id() + ")";
  }

  private Map<UUID, Candidate> byGuid() {
    if (byGuid == null) {
      Map<UUID, Candidate> map = new HashMap<>();
      candidates.forEach(c -> map.put(c.update().id().guid(), c));
      byGuid = map;
    }
    return byGuid;
  }

  private Map<UUID, Set<UUID>> newer() {
    if (newer == null) {
      newer = supersedence.superseders();
    }
    return newer;
  }
}
