package io.wua.core.offer;

import io.wua.core.decide.Decision;
import io.wua.core.decide.Reason;
import io.wua.core.offer.Attempts.LastTry;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Update;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An update with what the host says, what the policy says and what comes of it.
 *
 * @param scanned the update as the source told of it
 * @param state its state, COVERED found out
 * @param decision what the policy says of it
 * @param lastTry how the last try to install it ended
 * @param offered whether it is to be installed now
 * @param trace why it is offered or not, beyond the decision
 */
public record OfferedUpdate(
    ScannedUpdate scanned,
    UpdateState state,
    Decision decision,
    LastTry lastTry,
    boolean offered,
    List<Reason> trace) {
  /** Copies the trace and refuses nulls. */
  public OfferedUpdate {
    Objects.requireNonNull(scanned, "scanned");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(lastTry, "lastTry");
    trace = List.copyOf(trace);
    if (offered && !state.is(UpdateState.Kind.NEEDED)) {
      throw new IllegalArgumentException("only a needed update is offered");
    }
  }

  /** The update. */
  public Update update() {
    return scanned.update();
  }

  /** The whole trace: decision, then offer. */
  public List<Reason> reasons() {
    return Stream.concat(decision.reasons().stream(), trace.stream()).toList();
  }
}
