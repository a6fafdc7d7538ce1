package io.wua.core.agent;

import io.wua.core.download.plan.Leaf;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Update;
import java.util.List;
import java.util.Optional;

/** Knows how the files of an update get into Windows. */
@FunctionalInterface
public interface PlanSource {
  /**
   * The plan of an update.
   *
   * @throws WuaException where it cannot be found out
   */
  PlannedUpdate plan(Update update) throws WuaException;

  /** Takes the files that the scan lists, as one part whose handler is not known. */
  static PlanSource ofListedFiles() {
    return update ->
        PlannedUpdate.of(
            new UpdateLeaves(
                update.id(),
                List.copyOf(update.kbs()),
                List.of(new Leaf(update.id(), Optional.empty(), update.payloads()))));
  }
}
