package io.wua.app.simulated;

import static io.wua.app.simulated.SimulatedAgent.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.Selection;
import io.wua.core.decide.Verdict;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallResult;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.refusal.UpdateRefusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.KbNumber;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.machine.Behavior;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents over simulated hosts: what Windows installs, the next scan of the real reader sees. */
class SimulatedLifeTest {
  private static final Rules ALL = Rules.of("all", PolicyLevel.EVERYONE).withDefaultAllow(true);
  private static final int ROUNDS = 12;

  @TempDir private static Path shared;
  private static DemoSet demo;
  @TempDir private Path folder;

  @BeforeAll
  static void write() throws WuaException {
    demo = DemoSet.writeTo(shared);
  }

  @Test
  void everyUpdateThatAWindows11NeedsIsInstalledInTheEyesOfTheNextScan() throws Exception {
    installsAll(0);
  }

  @Test
  void everyUpdateThatAServerNeedsIsInstalledInTheEyesOfTheNextScan() throws Exception {
    installsAll(1);
  }

  private void installsAll(int number) throws Exception {
    SimulatedAgent host = new SimulatedAgent(demo, number, folder, ALL);
    Set<UpdateId> installed = new HashSet<>();
    List<OfferedUpdate> left = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      left = done(host.agent().scanAnew()).scan().offers().toInstall();
      if (left.isEmpty()) {
        break;
      }
      done(host.agent().download());
      InstallOutcome outcome = done(host.agent().install(InstallSelection.allowed(), false));
      assertFalse(outcome.done().isEmpty(), () -> outcome.plan().toString());
      outcome
          .done()
          .forEach(
              each -> {
                assertTrue(each.result().end().isSuccess(), each::toString);
                assertTrue(installed.add(each.id()), () -> "twice: " + each);
              });
      host.host.reboot();
    }
    assertEquals(List.of(), left.stream().map(each -> each.update().title()).toList());
    assertTrue(installed.size() >= 5, installed::toString);
    for (OfferedUpdate each : done(host.agent().scanAnew()).scan().offers().updates()) {
      if (installed.contains(each.update().id())) {
        assertTrue(
            each.state().is(Kind.INSTALLED) || each.state().is(Kind.NOT_APPLICABLE),
            each::toString);
      }
    }
  }

  private static OfferedUpdate row(SimulatedAgent host, String kb) throws WuaException {
    return done(host.agent().scan()).scan().offers().updates().stream()
        .filter(each -> each.update().kbs().contains(KbNumber.parse(kb)))
        .min(Comparator.comparing(each -> !each.state().is(Kind.NEEDED)))
        .orElseThrow();
  }

  private static InstallResult result(InstallOutcome outcome, UpdateId id) {
    return outcome.done().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow()
        .result();
  }

  @Test
  void anUpdateIsDelayedUntilTheClockOfTheHostSaysSo() throws Exception {
    SimulatedAgent host =
        new SimulatedAgent(demo, 0, folder, ALL.withInstallDelay(Duration.ofDays(7)));
    assertEquals(Verdict.DELAYED, row(host, "5190204").decision().verdict());
    host.host.pass(Duration.ofDays(8));
    assertEquals(Verdict.ALLOWED, row(host, "5190204").decision().verdict());
  }

  @Test
  void aHostShowsWhatIsForbiddenMissingFailingAndWaitingForAReboot() throws Exception {
    Rules policy =
        ALL.withInstallDelay(Duration.ofDays(7))
            .withForbidden(
                new Selection(
                    Set.of(), Set.of(KbNumber.parse("5190307")), Set.of(), Set.of(), Set.of()));
    SimulatedAgent host = new SimulatedAgent(demo, 1, folder, policy);
    host.absent.add("kb890830");
    UpdateId net = row(host, "5190212").update().id();
    host.host.behaves(net.guid(), Behavior.failing(0x80070643));

    DownloadOutcome download = done(host.agent().download());
    UpdateId tool = row(host, "890830").update().id();
    assertInstanceOf(
        UpdateRefusal.Missing.class,
        download.refused().stream()
            .filter(each -> each.update().id().equals(tool))
            .findFirst()
            .orElseThrow()
            .refusal());
    InstallOutcome outcome = done(host.agent().install(InstallSelection.allowed(), false));
    UpdateId older = row(host, "5190306").update().id();
    assertEquals(InstallResult.failed(0x80070643), result(outcome, net));
    assertEquals(InstallResult.succeededUntilReboot(), result(outcome, older));
    assertTrue(row(host, "5190306").state().rebootPending());
    assertTrue(row(host, "5190307").decision().verdict() == Verdict.FORBIDDEN);

    host.host.reboot();
    host.host.pass(Duration.ofDays(8));
    assertTrue(row(host, "5190306").state().is(Kind.INSTALLED));
    assertFalse(row(host, "5190306").state().rebootPending());
    done(host.agent().download());
    InstallOutcome later = done(host.agent().install(InstallSelection.allowed(), false));
    assertEquals(InstallResult.succeeded(), result(later, net));
  }
}
