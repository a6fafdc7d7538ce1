package io.wua.core.install.rule;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.agent.memory.Attempt.End;
import io.wua.core.agent.memory.UpdatesMemory;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Updates that were installed and are complete only after a reboot. Until the host is in another
 * boot they are installed, whatever a search says: searches often call them needed meanwhile.
 *
 * <p>A virtual machine that is set back to an earlier moment of the same boot shows by three things
 * together that the installation never happened: Windows waits for no reboot, the search calls the
 * update needed, and the clock is earlier than the installation.
 */
public final class RebootRows {
  private final UpdatesMemory updates;
  private final String bootId;
  private final boolean rebootRequired;
  private final Instant now;

  /**
   * For one moment of a host.
   *
   * @param updates what is remembered
   * @param bootId the boot of now
   * @param rebootRequired whether Windows waits for a reboot
   * @param now the time
   */
  public RebootRows(UpdatesMemory updates, String bootId, boolean rebootRequired, Instant now) {
    this.updates = updates;
    this.bootId = bootId;
    this.rebootRequired = rebootRequired;
    this.now = now;
  }

  /** Whether the update is installed and waits for the reboot. */
  public boolean waits(UpdateId id) {
    Optional<Attempt> success =
        updates.of(id).last().filter(a -> a.end() == End.SUCCEEDED && a.rebootRequired());
    return success.filter(a -> a.bootId().equals(bootId)).isPresent()
        && (rebootRequired || !now.isBefore(success.orElseThrow().at()));
  }

  /** The result of a search, with these updates as they are. */
  public ScanResult apply(ScanResult scan) {
    List<ScannedUpdate> rows = new ArrayList<>(scan.updates().size());
    boolean changed = false;
    for (ScannedUpdate row : scan.updates()) {
      if (waits(row.update().id())) {
        changed = true;
        rows.add(
            new ScannedUpdate(
                row.update(),
                UpdateState.installedUntilReboot(),
                row.hidden(),
                row.servicingStacks()));
      } else {
        rows.add(row);
      }
    }
    return changed
        ? new ScanResult(
            scan.engine(), scan.catalog(), scan.host(), rows, scan.supersedence(), scan.warnings())
        : scan;
  }

  /**
   * What is remembered once a search after the reboot tells how it went: an update that is needed
   * again was undone by the reboot.
   */
  public UpdatesMemory learn(ScanResult scan) {
    UpdatesMemory learnt = updates;
    for (ScannedUpdate row : scan.updates()) {
      UpdateId id = row.update().id();
      Optional<Attempt> last = updates.of(id).last();
      boolean undone =
          row.state().is(Kind.NEEDED)
              && last.filter(a -> a.end() == End.SUCCEEDED && a.rebootRequired()).isPresent()
              && !last.orElseThrow().bootId().equals(bootId);
      if (undone) {
        Attempt before = last.orElseThrow();
        learnt =
            learnt.change(
                id,
                memory ->
                    memory.and(
                        new Attempt(now, End.ROLLED_BACK, 0, false, bootId, before.osVersion())));
      }
    }
    return learnt;
  }
}
