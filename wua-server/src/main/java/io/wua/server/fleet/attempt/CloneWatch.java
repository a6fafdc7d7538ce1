package io.wua.server.fleet.attempt;

import io.wua.core.update.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notices two machines that report under one uuid, from what they tried, in order.
 *
 * <p>Keys: a host changes its key when it is set up anew, and never takes the old one back. A key
 * that returns after another one was seen belongs to a second machine.
 *
 * <p>Revisions: the count of a host grows, and falls when the host is set up anew or put back to a
 * snapshot. Each fall begins a new line of counting and leaves the old one; a revision goes on with
 * the line that it is nearest above, the present one where several are as near. A host that passes
 * its own old count may seem to return to it once. Two machines return again and again: at the
 * second return both are named.
 */
public final class CloneWatch {
  private static final int RETURNS = 2;
  private static final int MOST_LINES = 8;

  private final Set<Sha256> left = new LinkedHashSet<>();
  private final List<Long> lines = new ArrayList<>();
  private Optional<Sha256> key = Optional.empty();
  private Optional<CloneEvidence> evidence = Optional.empty();
  private int present = -1;
  private int returns;

  private CloneWatch() {}

  /** What these attempts of one host, oldest first, say of clones. */
  public static Optional<CloneEvidence> over(List<Attempt> attempts) {
    CloneWatch watch = new CloneWatch();
    for (Attempt attempt : attempts) {
      attempt.fingerprint().ifPresent(watch::sawKey);
      if (attempt.outcome() != AttemptOutcome.PENDING) {
        watch.sawRevision(attempt.revision());
      }
    }
    return watch.evidence;
  }

  private void sawKey(Sha256 seen) {
    if (key.isPresent() && !key.get().equals(seen)) {
      if (left.contains(seen)) {
        found(new CloneEvidence.TwoKeys(key.get(), seen));
      }
      left.add(key.get());
    }
    key = Optional.of(seen);
  }

  private void sawRevision(long revision) {
    int line = lineOf(revision);
    if (line < 0) {
      if (lines.size() == MOST_LINES) {
        lines.remove(0);
      }
      lines.add(revision);
      present = lines.size() - 1;
      return;
    }
    if (line != present) {
      returns++;
      if (returns >= RETURNS) {
        found(new CloneEvidence.TwoCounts(lines.get(present), revision));
      }
    }
    lines.set(line, revision);
    present = line;
  }

  private int lineOf(long revision) {
    int nearest = -1;
    for (int i = 0; i < lines.size(); i++) {
      long last = lines.get(i);
      if (last < revision && (nearest < 0 || isNearer(i, nearest))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private boolean isNearer(int line, int nearest) {
    int order = Long.compare(lines.get(line), lines.get(nearest));
    return order > 0 || (order == 0 && line == present);
  }

  private void found(CloneEvidence found) {
    if (evidence.isEmpty()) {
      evidence = Optional.of(found);
    }
  }
}
