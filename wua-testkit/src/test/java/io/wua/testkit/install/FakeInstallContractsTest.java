package io.wua.testkit.install;

import io.wua.core.agent.PlanSource;
import io.wua.core.download.StoredFile;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallResult;
import io.wua.core.install.RebootControl;
import io.wua.core.install.StagedUpdate;
import io.wua.core.install.UpdateInstaller;
import io.wua.core.install.WuauservControl;
import io.wua.core.install.WuauservState;
import io.wua.core.update.Sha256;
import io.wua.core.update.UpdateId;
import io.wua.testkit.agent.FakeClock;
import io.wua.testkit.agent.FakeConditions;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts. */
class FakeInstallContractsTest {
  @Nested
  class Wuauserv extends WuauservControlContract {
    @Override
    protected WuauservControl control(WuauservState before) {
      return new FakeWuauserv(before);
    }
  }

  @Nested
  class Reboots extends RebootControlContract {
    private final FakeConditions host = new FakeConditions();
    private final FakeRebootControl fake =
        new FakeRebootControl(() -> host.boot("another boot", Instant.EPOCH));

    @Override
    protected RebootControl control() {
      return fake;
    }

    @Override
    protected void logOn() {
      fake.loggedOn(true);
    }

    @Override
    protected void answer(RebootControl.Answer answer) {
      fake.says(answer);
    }

    @Override
    protected String bootId() {
      return host.current().boot().id();
    }
  }

  @Nested
  class Installer extends UpdateInstallerContract {
    private final FakeInstaller fake =
        new FakeInstaller(new FakeClock(Instant.parse("2026-07-20T10:00:00Z")));

    Installer() {
      fake.answers(SampleUpdates.id(2), InstallResult.succeededUntilReboot());
      fake.answers(SampleUpdates.id(3), InstallResult.failed(0x80070643));
      fake.answers(SampleUpdates.id(4), InstallResult.hung());
      fake.doesNotKnow(SampleUpdates.id(5));
    }

    private static StagedUpdate staged(int number) throws WuaException {
      PlannedUpdate plan = PlanSource.ofListedFiles().plan(SampleUpdates.update(number));
      StoredFile file =
          new StoredFile(
              URI.create("file:///fake/" + number),
              1,
              SampleUpdates.file(number).sha1(),
              new Sha256("00".repeat(32)));
      return new StagedUpdate(plan, Map.of(file.sha1(), file));
    }

    @Override
    protected UpdateInstaller installer() {
      return fake;
    }

    @Override
    protected StagedUpdate plain() throws WuaException {
      return staged(1);
    }

    @Override
    protected StagedUpdate rebooting() throws WuaException {
      return staged(2);
    }

    @Override
    protected StagedUpdate failing() throws WuaException {
      return staged(3);
    }

    @Override
    protected StagedUpdate hanging() throws WuaException {
      return staged(4);
    }

    @Override
    protected void endHanging() {
      fake.ends(SampleUpdates.id(4));
    }

    @Override
    protected UpdateId unknown() {
      return SampleUpdates.id(5);
    }
  }
}
