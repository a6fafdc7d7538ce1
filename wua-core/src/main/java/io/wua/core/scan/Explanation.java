package io.wua.core.scan;

import io.wua.core.host.RuleTrace;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Objects;

/**
 * How an update came to its raw state.
 *
 * @param id the update, or a child of it
 * @param title its title
 * @param state its state
 * @param traces its prerequisites and rules, each under the name of its question
 * @param children the children of a bundle
 */
public record Explanation(
    UpdateId id,
    String title,
    UpdateState state,
    List<RuleTrace> traces,
    List<Explanation> children) {
  /** Copies the lists and refuses nulls. */
  public Explanation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(state, "state");
    traces = List.copyOf(traces);
    children = List.copyOf(children);
  }
}
