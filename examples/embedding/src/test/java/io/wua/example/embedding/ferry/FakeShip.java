package io.wua.example.embedding.ferry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.core.agent.AgentState;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateSource;
import io.wua.core.scan.UpdateState;
import io.wua.core.schedule.window.MaintenanceWindows;
import io.wua.core.update.KbNumber;
import io.wua.testkit.agent.FakeClock;
import io.wua.testkit.agent.FakeConditions;
import io.wua.testkit.agent.FakeRunLock;
import io.wua.testkit.download.FakeRepository;
import io.wua.testkit.install.FakeInstaller;
import io.wua.testkit.install.FakeWuauserv;
import io.wua.testkit.install.SampleUpdates;
import io.wua.testkit.scan.FakeUpdateSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A machine without Windows that needs updates 1 and 2, on a ship that is at sea until 22:00. */
final class FakeShip {
  static final Instant AT_SEA = Instant.parse("2026-07-20T10:00:00Z");
  static final Instant IN_HARBOR = Instant.parse("2026-07-20T22:00:00Z");

  final FakeClock clock = new FakeClock(AT_SEA);
  final FakeConditions conditions = new FakeConditions();
  final FakeRepository repository = new FakeRepository();
  final FakeInstaller installer = new FakeInstaller(clock);
  final FakeRunLock lock = new FakeRunLock();
  final AgentState state;
  final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  final Set<KbNumber> recalled = ConcurrentHashMap.newKeySet();
  final Maintenance maintenance;
  private final Map<Integer, UpdateState> updates = new TreeMap<>();

  FakeShip() throws WuaException {
    this(new VolatileState());
  }

  FakeShip(AgentState state) throws WuaException {
    this.state = state;
    repository.put("wsusscn2.cab", "a catalog".getBytes(UTF_8));
    for (int number = 1; number <= 2; number++) {
      updates.put(number, UpdateState.needed());
      repository.put(SampleUpdates.fileName(number), SampleUpdates.content(number));
    }
    installer.whileInstalling(
        id ->
            updates.replaceAll(
                (number, before) ->
                    SampleUpdates.id(number).equals(id) ? UpdateState.installed() : before));
    Machine machine =
        new Machine(
            catalog -> source(),
            installer,
            FakeWuauserv.ofWindows(),
            conditions,
            repository,
            state,
            new LastSearch(),
            lock);
    HarborGate gate =
        new HarborGate(MaintenanceWindows.parse("Mon-Fri 22:00-04:00"), ZoneId.of("UTC"));
    maintenance =
        new Maintenance(
            machine,
            new HeadOfficeRules(() -> Set.copyOf(recalled)),
            gate,
            clock,
            new ShipLog(log::add));
  }

  private UpdateSource source() {
    List<ScannedUpdate> found =
        updates.entrySet().stream()
            .map(each -> ScannedUpdate.of(SampleUpdates.update(each.getKey()), each.getValue()))
            .toList();
    return FakeUpdateSource.of(found, Supersedence.none());
  }

  void restart() {
    installer.reboot();
    conditions.boot("boot of " + clock.instant(), clock.instant());
  }

  /** The lines so far, which are then forgotten. */
  List<String> read() {
    List<String> lines = new ArrayList<>();
    log.drainTo(lines);
    return lines;
  }
}
