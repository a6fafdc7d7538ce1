package io.wua.core.offer;

import io.wua.core.decide.Decision;
import io.wua.core.decide.Reason;
import io.wua.core.decide.ReasonKind;
import io.wua.core.offer.Attempts.LastTry;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.Update;
import java.util.ArrayList;
import java.util.List;

/** An update while its offer is being worked out. */
final class Candidate {
  final ScannedUpdate scanned;
  final Decision decision;
  final LastTry lastTry;
  final List<Reason> trace = new ArrayList<>(0);
  private boolean promoted;
  private boolean blocked;

  Candidate(ScannedUpdate scanned, Decision decision, LastTry lastTry) {
    this.scanned = scanned;
    this.decision = decision;
    this.lastTry = lastTry;
  }

  Update update() {
    return scanned.update();
  }

  boolean is(Kind kind) {
    return scanned.state().is(kind);
  }

  /** Needed and free to be installed now, were nothing newer there. */
  boolean isRipe() {
    return is(Kind.NEEDED) && !blocked && !lastTry.isFinal() && (promoted || decision.isRipe());
  }

  /** Offered because another update needs it first. */
  boolean isPromoted() {
    return promoted;
  }

  boolean isBlocked() {
    return blocked;
  }

  /** Offers it for that update, whatever criteria, default and delay say. */
  void promoteFor(Update needing) {
    promoted = true;
    trace.add(
        Reason.of(
            ReasonKind.SERVICING_STACK,
            Reason.BUILT_IN,
            "offered first: " + Superseders.name(needing) + " needs this servicing stack",
            true));
  }

  /** Takes it back because a rule forbids what it needs. */
  void blockFor(Update stack) {
    blocked = true;
    trace.add(
        Reason.of(
            ReasonKind.BLOCKED,
            Reason.BUILT_IN,
            "the servicing stack that it needs cannot be installed: " + Superseders.name(stack),
            true));
  }
}
