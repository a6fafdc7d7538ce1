package io.wua.core.decide;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the policy says of an update, with every rule that matched it.
 *
 * @param verdict allowed, forbidden or delayed
 * @param until when the delay ends; DELAYED alone
 * @param reasons every rule that matched, in the order in which they are asked; at least one is
 *     decisive
 */
public record Decision(Verdict verdict, Optional<Instant> until, List<Reason> reasons) {
  /** Copies the reasons; refuses a delay without an end. */
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    reasons = List.copyOf(reasons);
    if (until.isPresent() != (verdict == Verdict.DELAYED)) {
      throw new IllegalArgumentException("a delayed verdict, and no other, has an end");
    }
  }

  /** Allowed, and its delay over. */
  public boolean isRipe() {
    return verdict == Verdict.ALLOWED;
  }

  /** Allowed, now or later. */
  public boolean isAllowed() {
    return verdict != Verdict.FORBIDDEN;
  }

  /** Whether a rule forbids it by a list; false where merely nothing allows it. */
  public boolean isForbiddenByRule() {
    return verdict == Verdict.FORBIDDEN
        && reasons.stream().anyMatch(r -> r.decisive() && r.kind() != ReasonKind.DEFAULT_DENY);
  }

  /** The line that made the verdict, for people in a hurry. */
  public Reason decisive() {
    Reason last = null;
    for (Reason reason : reasons) {
      if (reason.decisive()) {
        last = reason;
      }
    }
    if (last == null) {
      throw new IllegalStateException("a decision without a decisive reason");
    }
    return last;
  }
}
