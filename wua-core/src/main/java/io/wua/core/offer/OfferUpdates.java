package io.wua.core.offer;

import io.wua.core.decide.Decision;
import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.Reason;
import io.wua.core.decide.ReasonKind;
import io.wua.core.offer.Attempts.LastTry;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides on every update of a host and finds out what is offered.
 *
 * <p>A needed update is covered only by an update that supersedes it, directly or through others,
 * and that is installed, or needed, allowed and ripe. A forbidden, delayed, unknown, blocked or
 * given-up superseder covers nothing: the older update stays on offer and its trace says why.
 * Otherwise a long delay would mean "never patched", and forbidding one bad update would stop all.
 */
public final class OfferUpdates {
  private final Policy policy;
  private final FirstSeen firstSeen;
  private final Attempts attempts;

  /**
   * Sets what does not depend on the scan.
   *
   * @param policy the merged rules
   * @param firstSeen when this host first saw each update
   * @param attempts how earlier tries ended
   */
  public OfferUpdates(Policy policy, FirstSeen firstSeen, Attempts attempts) {
    this.policy = policy;
    this.firstSeen = firstSeen;
    this.attempts = attempts;
  }

  /** What comes of the updates of one scan at that moment. */
  public Offers offer(ScanResult scan, Instant now) {
    List<Candidate> candidates = new ArrayList<>(scan.updates().size());
    for (ScannedUpdate scanned : scan.updates()) {
      Update update = scanned.update();
      candidates.add(
          new Candidate(scanned, policy.decide(update, firstSeen, now), attempts.of(update.id())));
    }
    new ServicingStacks(candidates).apply();
    List<Update> installed = new ArrayList<>();
    List<Update> ripe = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.is(Kind.INSTALLED)) {
        installed.add(candidate.update());
      } else if (candidate.isRipe()) {
        ripe.add(candidate.update());
      }
    }
    Coverage coverage = new Coverage(installed, ripe, scan.supersedence());
    Superseders superseders = new Superseders(candidates, scan.supersedence());
    List<OfferedUpdate> offered = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      offered.add(settle(candidate, coverage, superseders));
    }
    return new Offers(offered);
  }

  private static OfferedUpdate settle(
      Candidate candidate, Coverage coverage, Superseders superseders) {
    UpdateState state = candidate.scanned.state();
    Decision decision = candidate.decision;
    List<Reason> trace = candidate.trace;
    if (!candidate.is(Kind.NEEDED)) {
      return new OfferedUpdate(candidate.scanned, state, decision, candidate.lastTry, false, trace);
    }
    Optional<UpdateId> by = coverage.of(candidate.update().id().guid());
    if (by.isPresent() && !candidate.isPromoted()) {
      state = UpdateState.covered(by.get());
      trace.add(
          Reason.of(
              ReasonKind.COVERED,
              Reason.BUILT_IN,
              "made needless by " + superseders.name(by.get()),
              true));
      return new OfferedUpdate(candidate.scanned, state, decision, candidate.lastTry, false, trace);
    }
    trace.addAll(superseders.thatCoverNothing(candidate.update().id().guid()));
    if (candidate.lastTry == LastTry.FAILED) {
      trace.add(
          Reason.of(
              ReasonKind.LAST_TRY_FAILED,
              Reason.BUILT_IN,
              "the last try to install it failed; it is tried again",
              false));
    } else if (candidate.lastTry == LastTry.GIVEN_UP) {
      trace.add(
          Reason.of(
              ReasonKind.GIVEN_UP,
              Reason.BUILT_IN,
              "it is given up and not tried again before somebody helps",
              true));
    } else if (candidate.lastTry == LastTry.HELD) {
      trace.add(
          Reason.of(
              ReasonKind.HELD,
              Reason.BUILT_IN,
              "it was uninstalled on purpose and is held until that is lifted",
              true));
    }
    return new OfferedUpdate(
        candidate.scanned, state, decision, candidate.lastTry, candidate.isRipe(), trace);
  }
}
