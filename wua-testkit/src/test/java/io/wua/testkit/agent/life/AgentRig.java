package io.wua.testkit.agent.life;

import io.wua.core.agent.AgentEvent;
import io.wua.core.agent.PlanSource;
import io.wua.core.agent.UpdateSources;
import io.wua.core.agent.WuaAgent;
import io.wua.core.agent.WuaAgentBuilder;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.Selection;
import io.wua.core.download.StoredFile;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallGate;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.report.ReportHost;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateSource;
import io.wua.core.scan.UpdateState;
import io.wua.core.settings.SettingKey;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.agent.FakeAgentState;
import io.wua.testkit.agent.FakeClock;
import io.wua.testkit.agent.FakeConditions;
import io.wua.testkit.agent.FakeOutbox;
import io.wua.testkit.agent.FakeRunLock;
import io.wua.testkit.agent.FakeScanCache;
import io.wua.testkit.download.FakeRepository;
import io.wua.testkit.install.FakeInstaller;
import io.wua.testkit.install.FakeRebootControl;
import io.wua.testkit.install.FakeWuauserv;
import io.wua.testkit.install.SampleUpdates;
import io.wua.testkit.report.FakeFleetServer;
import io.wua.testkit.report.FakeMemoryOfServer;
import io.wua.testkit.report.SampleReports;
import io.wua.testkit.scan.FakeUpdateSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A whole agent over fakes: a host that needs updates 1, 2 and 3, all allowed. */
final class AgentRig {
  static final Instant START = Instant.parse("2026-07-20T10:00:00Z");

  final FakeClock clock = new FakeClock(START);
  final FakeConditions conditions = new FakeConditions();
  final FakeAgentState state = new FakeAgentState();
  final FakeScanCache cache = new FakeScanCache();
  final FakeRunLock lock = new FakeRunLock();
  final FakeInstaller installer = new FakeInstaller(clock);
  final FakeWuauserv wuauserv = FakeWuauserv.ofWindows();
  final FakeRepository repository = new FakeRepository();
  final FakeFleetServer server = new FakeFleetServer();
  final FakeRebootControl reboots = new FakeRebootControl(this::reboot);
  final FakeOutbox outbox = new FakeOutbox(10);
  final List<AgentEvent> events = new ArrayList<>();
  final Map<Integer, ScannedUpdate> host = new TreeMap<>();
  final Set<UpdateRef> forbidden = new HashSet<>();
  Settings settings = Settings.defaults();
  InstallGate gate = InstallGate.open();
  Duration delay = Duration.ZERO;
  PlanSource plans = PlanSource.ofListedFiles();
  Duration searchTakes = Duration.ZERO;
  String program = "wua 1";
  int searches;

  AgentRig() {
    repository.put("wsusscn2.cab", "a catalog".getBytes(StandardCharsets.UTF_8));
    set(WuaKeys.ENABLED, WindowsUpdateOwner.AGENT);
    for (int number = 1; number <= 3; number++) {
      needs(number);
      repository.put(SampleUpdates.fileName(number), SampleUpdates.content(number));
    }
  }

  <T> void set(SettingKey<T> key, T value) {
    settings = settings.with(key, value, SettingOrigin.of("test"));
  }

  void needs(int number) {
    host.put(number, ScannedUpdate.of(SampleUpdates.update(number), UpdateState.needed()));
  }

  void has(int number) {
    host.put(number, ScannedUpdate.of(SampleUpdates.update(number), UpdateState.installed()));
  }

  /** From now on what is installed with success is installed. */
  void hostFollowsInstaller() {
    installer.whileInstalling(
        id ->
            host.keySet().stream()
                .filter(number -> SampleUpdates.id(number).equals(id))
                .toList()
                .forEach(this::has));
  }

  WuaAgent agent() {
    return building().build();
  }

  WuaAgentBuilder building() {
    return WuaAgent.opening(new Searches())
        .rules(() -> List.of(rules()))
        .settings(() -> settings)
        .repository(repository)
        .plans(update -> plans.plan(update))
        .on(installer, wuauserv, conditions)
        .rebooting(Optional.of(reboots))
        .keeping(state, cache, lock)
        .reporting(outbox, new ReportHost(server, new FakeMemoryOfServer()), SampleReports.HOST)
        .gate(
            new InstallGate() {
              @Override
              public Optional<Refusal> refuses(OfferedUpdate update, Instant now) {
                return gate.refuses(update, now);
              }

              @Override
              public Optional<HostRefusal> refusesHost(Instant now) {
                return gate.refusesHost(now);
              }
            })
        .clock(clock)
        .listener(events::add);
  }

  private final class Searches implements UpdateSources {
    @Override
    public UpdateSource open(Optional<StoredFile> catalog) {
      return request -> {
        searches++;
        clock.pass(searchTakes);
        return FakeUpdateSource.of(List.copyOf(host.values()), Supersedence.none()).search(request);
      };
    }

    @Override
    public String version() {
      return program;
    }
  }

  private Rules rules() {
    return Rules.of("ours", PolicyLevel.EVERYONE)
        .withDefaultAllow(true)
        .withInstallDelay(delay)
        .withForbidden(new Selection(forbidden, Set.of(), Set.of(), Set.of(), Set.of()));
  }

  void reboot() {
    installer.reboot();
    conditions.boot("boot at " + clock.instant(), clock.instant());
  }

  InstallOutcome installAllowed() throws WuaException {
    return done(agent().install(InstallSelection.allowed(), false));
  }

  InstallOutcome dryRun() throws WuaException {
    return done(agent().install(InstallSelection.allowed(), true));
  }

  static <T> T done(Outcome<T> outcome) {
    return outcome.found().orElseThrow(() -> new AssertionError(outcome.toString()));
  }

  /** Why that update is not installed, by the plan or later. */
  static List<Refusal> refusals(InstallOutcome outcome, int number) {
    UpdateId id = SampleUpdates.id(number);
    List<Refusal> refusals = new ArrayList<>();
    outcome.plan().refused().stream()
        .filter(each -> each.update().id().equals(id))
        .forEach(each -> refusals.add(each.refusal()));
    outcome.refusedLater().stream()
        .filter(each -> each.update().id().equals(id))
        .forEach(each -> refusals.add(each.refusal()));
    return refusals;
  }

  List<String> history(HistoryLine.Kind kind) throws WuaException {
    return state.load().history().stream()
        .filter(line -> line.kind() == kind)
        .map(HistoryLine::text)
        .toList();
  }
}
