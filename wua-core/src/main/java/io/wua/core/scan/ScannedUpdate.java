package io.wua.core.scan;

import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.util.Objects;
import java.util.Set;

/**
 * An update and its raw state on the host, before supersedence and policy.
 *
 * @param update the update
 * @param state its state; never COVERED, which {@code offer} finds out
 * @param hidden whether Windows hides it from its own user interface
 * @param servicingStacks the updates of which one must be installed first, empty where it needs
 *     none
 */
public record ScannedUpdate(
    Update update, UpdateState state, boolean hidden, Set<UpdateId> servicingStacks) {
  /** Refuses COVERED. */
  public ScannedUpdate {
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(state, "state");
    servicingStacks = Set.copyOf(servicingStacks);
    if (state.is(UpdateState.Kind.COVERED)) {
      throw new IllegalArgumentException("a source tells raw states; COVERED is found by offer");
    }
  }

  /** An update that is not hidden and needs no servicing stack. */
  public static ScannedUpdate of(Update update, UpdateState state) {
    return new ScannedUpdate(update, state, false, Set.of());
  }
}
