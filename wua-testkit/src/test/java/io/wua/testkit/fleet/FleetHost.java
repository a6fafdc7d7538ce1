package io.wua.testkit.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.WuaAgent;
import io.wua.core.agent.outcome.DueOutcome;
import io.wua.core.agent.outcome.InstallOutcome;
import io.wua.core.agent.outcome.Outcome;
import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.Selection;
import io.wua.core.failure.WuaException;
import io.wua.core.install.InstallGate;
import io.wua.core.install.InstallResult;
import io.wua.core.install.RebootControl;
import io.wua.core.install.plan.InstallSelection;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import io.wua.core.offer.OfferedUpdate;
import io.wua.core.report.ReportHost;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.UpdateState;
import io.wua.core.schedule.HostSpread;
import io.wua.core.schedule.timing.InstallTerms;
import io.wua.core.schedule.timing.InstallTiming;
import io.wua.core.schedule.timing.RebootRule;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import io.wua.testkit.agent.FakeClock;
import io.wua.testkit.agent.FakeRunLock;
import io.wua.testkit.report.SampleReports;
import io.wua.testkit.scan.FakeUpdateSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One host of the fleet with its agent, and the rules that must hold of it at every step. */
final class FleetHost {
  private static final Optional<Duration> DEADLINE = Optional.of(Duration.ofDays(5));
  private static final Duration JUMP = Duration.ofDays(20);
  private static final MaintenanceWindows NIGHT = night();

  final String name;
  final boolean neverReboots;
  private final boolean rebootsItself;
  final MemoryWindows windows;
  final AgentDisk disk = new AgentDisk();
  final List<String> journal = new ArrayList<>();

  private final World world;
  private final SplittableRandom random;
  private final FakeClock clock = new FakeClock(World.START);
  private final FakeRunLock lock = new FakeRunLock();
  private final WorldServer server;
  private final InstallTerms terms;
  private final Settings settings;
  private final int failing;
  private Instant truth = World.START;
  private Duration wrongBy = Duration.ZERO;
  private Optional<Checkpoint> checkpoint = Optional.empty();
  private boolean clockWasWrong;
  private int installs;

  private record Checkpoint(MemoryWindows.Machine machine, AgentDisk.Content disk) {}

  FleetHost(World world, int number, SplittableRandom random) throws WuaException {
    this.world = world;
    this.name = "host " + number;
    this.random = random;
    this.server = new WorldServer(world, () -> truth);
    this.neverReboots = number % 10 == 3;
    this.rebootsItself = number % 5 == 1;
    this.failing = number % 7 == 2 ? 5 : 0;
    this.windows = new MemoryWindows(name, clock::instant, this::installing);
    this.terms =
        number % 3 == 0
            ? InstallTerms.anyTime()
            : new InstallTerms(
                MaintenanceWindows.parse(
                    number % 3 == 1 ? "Sat 20:00-04:00" : "Mon-Fri 22:00-04:00"),
                DEADLINE);
    SettingOrigin test = SettingOrigin.of("test");
    Optional<Duration> period = Optional.of(Duration.ofHours(number % 2 == 0 ? 12 : 7));
    this.settings =
        Settings.defaults()
            .with(WuaKeys.ENABLED, WindowsUpdateOwner.AGENT, test)
            .with(WuaKeys.DOWNLOAD_SCHEDULING, period, test)
            .with(WuaKeys.INSTALL_SCHEDULING, period, test)
            .with(WuaKeys.REBOOT, rebootsItself ? RebootRule.WHEN_REQUIRED : RebootRule.NEVER, test)
            .with(WuaKeys.REBOOT_WINDOW, NIGHT, test);
  }

  private static MaintenanceWindows night() {
    try {
      return MaintenanceWindows.parse("20:00-06:00");
    } catch (WuaException e) {
      throw new AssertionError(e);
    }
  }

  private WuaAgent agent() {
    return WuaAgent.opening(catalog -> this::search)
        .rules(() -> List.of(rules()))
        .settings(() -> settings)
        .repository(new WorldRepository(world, () -> truth, disk))
        .on(windows, windows, windows)
        .rebooting(Optional.of(new NightlyReboots()))
        .keeping(disk.state, disk.cache, lock)
        .reporting(disk.outbox, new ReportHost(server, disk.server), SampleReports.HOST)
        .gate(new TimeGate())
        .spread(HostSpread.usual(name))
        .clock(clock)
        .build();
  }

  private Rules rules() {
    Set<UpdateRef> refs =
        world.forbidden(truth).stream().map(UpdateRef::any).collect(Collectors.toSet());
    return Rules.of("ours", PolicyLevel.EVERYONE)
        .withDefaultAllow(true)
        .withInstallDelay(World.DELAY)
        .withForbidden(new Selection(refs, Set.of(), Set.of(), Set.of(), Set.of()));
  }

  private ScanResult search(SearchRequest request) throws WuaException {
    World.Issue issue = world.issue(truth);
    List<ScannedUpdate> found = new ArrayList<>();
    for (World.Release each : issue.releases()) {
      boolean installed = windows.machine.installed().contains(each.update().id());
      found.add(
          ScannedUpdate.of(
              each.update(), installed ? UpdateState.installed() : UpdateState.needed()));
    }
    return FakeUpdateSource.of(found, issue.edges()).search(request);
  }

  /** A try to install: the moment at which nothing may be wrong. */
  private InstallResult installing(MemoryWindows on, UpdateId id) {
    World.Release release = world.release(id);
    Instant now = clock.instant();
    String what = name + " installs " + id + " at " + now;
    assertFalse(on.has(id), () -> what + ", twice");
    assertFalse(world.isPaused(truth), () -> what + " during a pause");
    assertFalse(world.forbidden(truth).contains(id.guid()), () -> what + ", forbidden");
    assertFalse(now.isBefore(release.at().plus(World.DELAY)), () -> what + " before its delay");
    assertFalse(on.diskFull || on.onBattery, () -> what + " on a host that is not fit");
    boolean past =
        DEADLINE.filter(d -> !now.isBefore(release.at().plus(World.DELAY).plus(d))).isPresent();
    assertTrue(
        terms.windows().isOpen(now, ZoneOffset.UTC) || past, () -> what + " outside its window");
    installs++;
    clock.pass(Duration.ofMinutes(2));
    if (failing > 0 && installs % failing == 0) {
      journal.add(truth + " fails " + id);
      return InstallResult.failed(0x80070643);
    }
    journal.add(truth + " installs " + id);
    return release.reboot() ? InstallResult.succeededUntilReboot() : InstallResult.succeeded();
  }

  /** One step of the fleet's time. */
  void step(Instant at, boolean calm) throws WuaException {
    truth = at;
    if (calm) {
      heal();
    } else {
      trouble();
    }
    clock.set(at.plus(wrongBy));
    Outcome<DueOutcome> outcome = agent().runDue();
    outcome
        .found()
        .filter(DueOutcome::didSomething)
        .ifPresent(done -> journal.add(at + " works, problems " + done.problems().size()));
    if (!windows.machine.pending().isEmpty()
        && !neverReboots
        && !rebootsItself
        && random.nextInt(6) == 0) {
      windows.reboot();
      journal.add(at + " reboots");
    }
  }

  private void heal() {
    wrongBy = Duration.ZERO;
    windows.diskFull = false;
    windows.onBattery = false;
    windows.metered = false;
  }

  private void trouble() {
    windows.diskFull = random.nextInt(40) == 0;
    windows.onBattery = random.nextInt(8) == 0;
    windows.metered = random.nextInt(12) == 0;
    switch (random.nextInt(150)) {
      case 0 -> jump(JUMP);
      case 1 -> jump(JUMP.negated());
      case 2, 3 -> jump(Duration.ZERO);
      case 4 -> checkpoint = Optional.of(new Checkpoint(windows.machine.copy(), disk.content));
      case 5 -> checkpoint.ifPresent(this::revert);
      default -> {
        // Most steps are without an event.
      }
    }
  }

  private void jump(Duration by) {
    wrongBy = by;
    clockWasWrong |= !by.isZero();
    journal.add(truth + " clock wrong by " + by);
  }

  private void revert(Checkpoint to) {
    windows.machine = to.machine().copy();
    disk.content = to.disk();
    journal.add(truth + " goes back");
  }

  /** Becomes a copy of another host, as machines made from an image do. */
  void cloneOf(FleetHost image) {
    windows.machine = image.windows.machine.copy();
    disk.content = image.disk.content;
    windows.reboot();
    journal.add(truth + " is a clone of " + image.name);
  }

  /** Whether its next run of installs would install something. */
  boolean isAboutToInstall() throws WuaException {
    InstallOutcome plan = agent().install(InstallSelection.allowed(), true).found().orElseThrow();
    return plan.plan().isRunnable() && !plan.plan().steps().isEmpty();
  }

  /** What must be so when all came to rest. */
  void checkAtRest() throws WuaException {
    InstallOutcome plan = agent().install(InstallSelection.allowed(), true).found().orElseThrow();
    Set<UpdateId> refused =
        plan.plan().refused().stream()
            .map(each -> each.update().id())
            .collect(Collectors.toCollection(TreeSet::new));
    var offers = agent().status().scan().orElseThrow().offers();
    for (OfferedUpdate each : offers.toInstall()) {
      assertTrue(
          refused.contains(each.update().id()) || !plan.plan().host().isEmpty(),
          () -> name + " neither installed nor refused " + each.update().id() + "\n" + journal());
    }
    assertEquals(0, disk.content.outbox().size(), () -> name + " lost reports");
    agent().report();
    List<String> here = new ArrayList<>();
    for (OfferedUpdate each : offers.updates()) {
      if (windows.has(each.update().id())) {
        here.add(each.update().id().wire());
      }
    }
    assertEquals(
        Optional.of(here.stream().sorted().toList()),
        server.atServer(),
        () -> name + ": the server knows otherwise\n" + journal());
  }

  String journal() {
    return String.join("\n", journal);
  }

  int installs() {
    return installs;
  }

  boolean clockWasWrong() {
    return clockWasWrong;
  }

  /** The power switch of the host; people sit in front of it by day. */
  private final class NightlyReboots implements RebootControl {
    @Override
    public boolean userLoggedOn() {
      int hour = clock.instant().atZone(ZoneOffset.UTC).getHour();
      return hour >= 8 && hour < 18;
    }

    @Override
    public void warn(Instant reboot) {}

    @Override
    public Answer ask(Optional<Instant> until) {
      return new Answer.NoneYet();
    }

    @Override
    public void withdraw() {}

    @Override
    public void reboot() {
      String what = name + " reboots itself at " + clock.instant();
      assertTrue(rebootsItself, () -> what + ", and nobody told it to");
      assertTrue(NIGHT.isOpen(clock.instant(), ZoneOffset.UTC), () -> what + ", by day");
      assertFalse(windows.machine.pending().isEmpty(), () -> what + " for nothing");
      assertFalse(world.isPaused(truth), () -> what + " during a pause");
      windows.reboot();
      journal.add(truth + " reboots itself");
    }
  }

  private final class TimeGate implements InstallGate {
    @Override
    public Optional<Refusal> refuses(OfferedUpdate update, Instant now) {
      Instant ripe =
          disk.content.memory().updates().of(update.update().id()).firstRipe().orElse(now);
      return terms.at(ripe, now, ZoneOffset.UTC) instanceof InstallTiming.OutsideWindow closed
          ? Optional.of(new HostRefusal.OutsideWindow(Optional.of(closed.until())))
          : Optional.empty();
    }

    @Override
    public Optional<HostRefusal> refusesHost(Instant now) {
      return world.isPaused(truth)
          ? Optional.of(new HostRefusal.Paused("the policy"))
          : Optional.empty();
    }
  }
}
