package io.wua.core.scan;

import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.Optional;

/** A source that can show how an update came to its state; the Windows Update Agent cannot. */
public interface ExplainingSource extends UpdateSource {
  /**
   * Explains.
   *
   * @return how; empty where the source knows no such update
   * @throws WuaException where the source cannot be asked
   */
  Optional<Explanation> explain(UpdateId id) throws WuaException;

  /**
   * The parts of an update that this host may need, with all their files; empty for an id that the
   * source does not know.
   */
  Optional<UpdateLeaves> leaves(UpdateId id);
}
