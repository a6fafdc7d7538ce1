package io.wua.app.simulated;

import io.wua.catalog.OfflineCatalog;
import io.wua.core.agent.PlanSource;
import io.wua.core.agent.UpdateSources;
import io.wua.core.agent.WuaAgent;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.decide.Rules;
import io.wua.core.download.FetchOutcome;
import io.wua.core.download.PayloadNames;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.download.plan.PlannedUpdate;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.files.AgentFiles;
import io.wua.simulation.catalog.demo.DemoPayloads;
import io.wua.simulation.catalog.demo.DemoSet;
import io.wua.simulation.windows.SimulatedClock;
import io.wua.simulation.windows.SimulatedWindows;
import io.wua.simulation.windows.machine.SimulatedHost;
import io.wua.testkit.agent.FakeAgentState;
import io.wua.testkit.agent.FakeRunLock;
import io.wua.testkit.agent.FakeScanCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An agent on a simulated host of the demo, with the demo's catalog and files. */
final class SimulatedAgent {
  final SimulatedHost host;
  final Set<String> absent = new HashSet<>();
  Rules rules;

  private final Path files;
  private final Path catalogFile;
  private final OfflineCatalog catalog;
  private final FakeAgentState state = new FakeAgentState();
  private final FakeScanCache cache = new FakeScanCache();
  private final FakeRunLock lock = new FakeRunLock();

  SimulatedAgent(DemoSet demo, int number, Path folder, Rules rules) throws Exception {
    this.rules = rules;
    this.catalogFile = demo.catalog();
    this.catalog = OfflineCatalog.open(demo.catalog(), List.of("en"));
    this.files = Files.createDirectories(folder.resolve("files"));
    this.host =
        SimulatedHost.create(
            folder.resolve("host"),
            demo.hosts().get(number),
            demo.effects(),
            Clock.fixed(demo.now(), ZoneOffset.UTC));
  }

  WuaAgent agent() {
    SimulatedWindows windows = new SimulatedWindows(host);
    UpdateSources sources = fetched -> source();
    PlanSource plans = update -> PlannedUpdate.of(source().leaves(update.id()).orElseThrow());
    Settings settings =
        Settings.defaults()
            .with(WuaKeys.ENABLED, WindowsUpdateOwner.AGENT, SettingOrigin.of("test"));
    return WuaAgent.opening(sources)
        .rules(() -> List.of(rules))
        .settings(() -> settings)
        .repository(new DemoRepository())
        .plans(plans)
        .on(windows, windows, windows)
        .keeping(state, cache, lock)
        .clock(new SimulatedClock(host))
        .build();
  }

  private ExplainingSource source() throws WuaException {
    return catalog.sourceFor(AgentFiles.hostSnapshot(host.snapshot()));
  }

  static <T> T done(Outcome<T> outcome) {
    return outcome.found().orElseThrow(() -> new AssertionError(outcome.toString()));
  }

  private final class DemoRepository implements Repository {
    @Override
    public FetchOutcome fetchCatalog(Validators known, Progress progress) {
      return new FetchOutcome.Fetched(
          catalog(), new Validators(Optional.of("one"), Optional.empty()));
    }

    @Override
    public Optional<StoredFile> storedCatalog() {
      return Optional.of(catalog());
    }

    private StoredFile catalog() {
      return new StoredFile(
          catalogFile.toUri(), 1, new Sha1("00".repeat(20)), new Sha256("00".repeat(32)));
    }

    @Override
    public FetchOutcome fetch(Payload payload, Progress progress) throws WuaException {
      if (absent.stream().anyMatch(DemoPayloads.fileName(payload)::contains)) {
        return new FetchOutcome.Absent(PayloadNames.stored(payload));
      }
      try {
        Path file = DemoPayloads.writeTo(files, payload);
        return new FetchOutcome.Fetched(
            new StoredFile(
                file.toUri(), Files.size(file), payload.sha1(), payload.sha256().orElseThrow()),
            Validators.none());
      } catch (IOException e) {
        throw new WuaException(FailureReason.UNREADABLE, "The folder of the test is full.", e);
      }
    }
  }
}
