package io.wua.testkit.agent.life;

import static io.wua.testkit.agent.life.AgentRig.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.agent.memory.Attempt;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.install.plan.InstallSelection;
import io.wua.testkit.install.SampleUpdates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whoever embeds an agent stops it with ABORTED from any port. */
class CancelTest {
  private static final WuaException STOP =
      new WuaException(FailureReason.ABORTED, "Somebody asked to stop.");

  private final AgentRig rig = new AgentRig();

  private void assertStops(Executable verb) {
    assertSame(STOP, assertThrows(WuaException.class, verb));
    assertFalse(rig.lock.isTaken(), "the lock is given back");
  }

  @Test
  void aDownloadThatIsStoppedAtAFileFetchesNoOther() throws Exception {
    rig.repository.failsFor(SampleUpdates.fileName(2), STOP);
    assertStops(() -> rig.agent().download());
    var updates = rig.state.load().updates();
    assertEquals(1, updates.of(SampleUpdates.id(1)).files().orElseThrow().stored().size());
    assertEquals(Optional.empty(), updates.of(SampleUpdates.id(3)).files());
  }

  @Test
  void aDownloadThatIsStoppedAtAPlanGoesOnToNoOther() throws Exception {
    rig.plans =
        update -> {
          throw STOP;
        };
    assertStops(() -> rig.agent().download());
  }

  @Test
  void aSearchThatIsStoppedEndsTheRun() {
    rig.repository.nowFails(STOP);
    assertStops(() -> rig.agent().scan());
  }

  @Test
  void anInstallationThatIsStoppedIsRememberedAsSuch() throws Exception {
    done(rig.agent().download());
    rig.installer.refusesFilesOf(SampleUpdates.id(1), STOP);
    assertStops(() -> rig.agent().install(InstallSelection.allowed(), false));
    assertEquals(List.of(), rig.installer.installs());
    assertEquals(
        Attempt.End.ABORTED,
        rig.state.load().updates().of(SampleUpdates.id(1)).last().orElseThrow().end());
  }
}
