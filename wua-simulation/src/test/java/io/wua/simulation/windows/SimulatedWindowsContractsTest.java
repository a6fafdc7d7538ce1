package io.wua.simulation.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.HostConditions;
import io.wua.core.agent.PlanSource;
import io.wua.core.download.StoredFile;
import io.wua.core.failure.WuaException;
import io.wua.core.install.RebootControl;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.install.WuauservControl;
import io.wua.core.install.WuauservState;
import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.effect.Effect;
import io.wua.simulation.windows.effect.EffectsTable;
import io.wua.simulation.windows.effect.UpdateEffects;
import io.wua.simulation.windows.machine.Behavior;
import io.wua.simulation.windows.machine.SimulatedHost;
import io.wua.testkit.agent.HostConditionsContract;
import io.wua.testkit.install.RebootControlContract;
import io.wua.testkit.install.SampleUpdates;
import io.wua.testkit.install.UpdateInstallerContract;
import io.wua.testkit.install.WuauservControlContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedWindowsContractsTest {
  private static final int UPDATES = 4;

  @TempDir Path folder;
  private SimulatedHost host;
  private SimulatedWindows windows;

  @BeforeEach
  void make() throws Exception {
    Path snapshot =
        Files.writeString(folder.resolve("host.json"), "{\"os\": {\"version\": \"1\"}}");
    Map<UUID, UpdateEffects> effects = new HashMap<>();
    for (int number = 1; number <= UPDATES; number++) {
      Effect effect = new Effect.RegistryText("SOFTWARE\\U", 64, "U" + number, Optional.of("in"));
      effects.put(SampleUpdates.id(number).guid(), new UpdateEffects(List.of(effect), true));
    }
    host =
        SimulatedHost.create(
            folder.resolve("host"),
            snapshot,
            new EffectsTable(effects),
            Clock.fixed(DemoSet.NOW, ZoneOffset.UTC));
    host.behaves(SampleUpdates.id(2).guid(), Behavior.rebooting());
    host.behaves(SampleUpdates.id(3).guid(), Behavior.failing(0x80070643));
    host.behaves(SampleUpdates.id(4).guid(), Behavior.hanging());
    windows = new SimulatedWindows(host);
  }

  private StagedUpdate staged(int number) throws WuaException, IOException {
    Path file = folder.resolve("update" + number);
    Files.write(file, SampleUpdates.content(number));
    StoredFile stored =
        new StoredFile(
            file.toUri(),
            SampleUpdates.content(number).length,
            SampleUpdates.file(number).sha1(),
            new Sha256("00".repeat(32)));
    return new StagedUpdate(
        PlanSource.ofListedFiles().plan(SampleUpdates.update(number)),
        Map.of(stored.sha1(), stored));
  }

  @Nested
  class Installer extends UpdateInstallerContract {
    @Override
    protected UpdateInstaller installer() {
      return windows;
    }

    @Override
    protected StagedUpdate plain() throws Exception {
      return staged(1);
    }

    @Override
    protected StagedUpdate rebooting() throws Exception {
      return staged(2);
    }

    @Override
    protected StagedUpdate failing() throws Exception {
      return staged(3);
    }

    @Override
    protected StagedUpdate hanging() throws Exception {
      return staged(4);
    }

    @Override
    protected void endHanging() throws Exception {
      host.end(SampleUpdates.id(4));
    }

    @Override
    protected UpdateId unknown() {
      return SampleUpdates.id(UPDATES + 1);
    }
  }

  @Nested
  class Reboots extends RebootControlContract {
    @Override
    protected RebootControl control() {
      return new SimulatedReboots(host);
    }

    @Override
    protected void logOn() throws WuaException {
      host.user().loggedOn(true);
    }

    @Override
    protected void answer(RebootControl.Answer answer) throws WuaException {
      host.user().says(answer);
    }

    @Override
    protected String bootId() throws WuaException {
      return host.conditions().boot().id();
    }

    @Test
    void whoIsLoggedOnSeesWhatIsShownUntilTheReboot() throws Exception {
      logOn();
      control().warn(DemoSet.NOW);
      assertEquals(Optional.of("The host reboots at " + DemoSet.NOW + "."), host.user().sees());
      control().withdraw();
      assertEquals(Optional.empty(), host.user().sees());
      control().ask(Optional.empty());
      assertTrue(host.user().sees().isPresent());
      control().reboot();
      assertEquals(Optional.empty(), host.user().sees());
      assertFalse(control().userLoggedOn());
    }
  }

  @Nested
  class Conditions extends HostConditionsContract {
    @Override
    protected HostConditions conditions() {
      return windows;
    }

    @Override
    protected void reboot() throws WuaException {
      host.reboot();
    }

    @Override
    protected void changeSoftware() throws Exception {
      UpdateId update = SampleUpdates.id(1);
      host.stage(staged(1));
      host.install(update, Duration.ofHours(1), (id, percent) -> {});
    }
  }

  @Nested
  class Service extends WuauservControlContract {
    @Override
    protected WuauservControl control(WuauservState before) throws WuaException {
      host.wuauserv(before);
      return windows;
    }
  }
}
