package io.wua.windows.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.criteria.Criteria;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateSource;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.testkit.scan.UpdateSourceContract;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.Value;
import io.wua.windows.scripted.FakeAgent;
import io.wua.windows.scripted.FakeObject;
import io.wua.windows.scripted.FakeUpdates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComUpdateSourceTest extends UpdateSourceContract {
  private static final HostInfo HOST = new HostInfo("PC1", Optional.empty(), Optional.empty());
  private static final SearchRequest ALL = new SearchRequest(Criteria.WAPT_DEFAULT);

  private final FakeAgent agent = new FakeAgent();

  /** An hour passes at each pause. */
  private static final class FastTime implements Patience.Ticking {
    private long hours;

    @Override
    public long nanos() {
      return Duration.ofHours(hours).toNanos();
    }

    @Override
    public void pause(int turn) {
      hours++;
    }
  }

  private UpdateSource source(Duration limit) {
    return new ComUpdateSource(
        agent::open,
        new Worker(),
        HOST,
        new SearchPlace.Server(2),
        new Patience(limit, Duration.ofMinutes(1), new FastTime()));
  }

  private ScanResult search() throws WuaException {
    return source(Duration.ofDays(1)).search(ALL);
  }

  private WuaException failure() {
    return assertThrows(WuaException.class, this::search);
  }

  @Override
  protected UpdateSource sourceOver(List<ScannedUpdate> updates, Supersedence supersedence) {
    for (ScannedUpdate each : updates) {
      agent.finds(each, FakeUpdates.of(each, supersedence.supersededBy(each.update().id().guid())));
    }
    return source(Duration.ofDays(1));
  }

  @Override
  protected Optional<UpdateSource> unaskableSource() {
    agent.searcher().failing("BeginSearch", 0x8024402C);
    return Optional.of(source(Duration.ofDays(1)));
  }

  @AfterEach
  void nothingIsLeftBehind() {
    assertEquals(0, agent.counts().held());
    assertEquals(0, agent.counts().open());
  }

  @Test
  void sendsTheCanonicalCriteriaUnderItsOwnName() throws Exception {
    source(Duration.ofDays(1))
        .search(
            new SearchRequest(
                Criteria.parseAny("(isinstalled = 0) AND (type='Driver' or ishidden=1)")));
    assertEquals(
        "IsInstalled=0 and Type='Driver' or IsInstalled=0 and IsHidden=1", agent.criteria());
    assertEquals(new Value.Text("wua"), agent.session().written("ClientApplicationID"));
    assertEquals(new Value.Int(2), agent.searcher().written("ServerSelection"));
  }

  @Test
  void tellsWhoEvaluated() throws Exception {
    ScanResult result = search();
    assertEquals(ScanEngine.WINDOWS, result.engine());
    assertEquals(HOST, result.host());
    assertEquals(Optional.empty(), result.catalog());
    assertEquals(List.of(), result.warnings());
    assertTrue(agent.cleanedUp());
  }

  @Test
  void keepsWarningsOfAnIncompleteAnswer() throws Exception {
    FakeObject warning =
        FakeObject.of("UpdateException").with("Message", "no answer").with("HResult", 0x8024402C);
    agent.result().with("ResultCode", 3).with("Warnings", FakeObject.list(warning));
    agent.finds(NEEDED, FakeUpdates.of(NEEDED, Set.of()));
    ScanResult result = search();
    assertEquals(1, result.updates().size());
    assertEquals(2, result.warnings().size());
    assertTrue(result.warnings().get(0).contains("incomplete"));
    assertTrue(
        result
            .warnings()
            .get(1)
            .startsWith("Windows Update warns: no answer (0x8024402C WU_E_PT_WINHTTP_NAME"),
        result.warnings()::toString);
  }

  @Test
  void aFailedResultIsNoEmptyList() {
    agent.result().with("ResultCode", 4);
    assertEquals(FailureReason.UNAVAILABLE, failure().reason());
    agent.result().with("ResultCode", 5);
    assertEquals(FailureReason.ABORTED, failure().reason());
    agent.result().with("ResultCode", null);
    assertEquals(FailureReason.UNSUPPORTED, failure().reason());
  }

  @Test
  void failuresCarryReasonAndCode() {
    agent.searcher().failing("EndSearch", 0x80240009);
    WuaException busy = failure();
    assertEquals(FailureReason.BUSY, busy.reason());
    assertEquals(OptionalInt.of(0x80240009), busy.nativeCode());
    assertTrue(
        String.valueOf(busy.getMessage())
            .contains("0x80240009 WU_E_OPERATIONINPROGRESS: another search or installation"),
        busy::getMessage);
    assertTrue(agent.cleanedUp());
    agent.session().failing("CreateUpdateSearcher", 0x80070005);
    assertEquals(FailureReason.ACCESS_DENIED, failure().reason());
    agent.session().failing("CreateUpdateSearcher", 0x80004001);
    assertEquals(FailureReason.UNSUPPORTED, failure().reason());
  }

  @Test
  void whatTakesTooLongIsAborted() {
    agent.neverEnds();
    WuaException failure =
        assertThrows(WuaException.class, () -> source(Duration.ofHours(3)).search(ALL));
    assertEquals(FailureReason.TIMED_OUT, failure.reason());
    assertTrue(agent.aborted());
    assertTrue(agent.cleanedUp());
  }

  @Test
  void anAbortedJobMayAlsoGiveAResult() {
    agent.neverEnds();
    agent.searcher().doing("EndSearch", arguments -> agent.result());
    WuaException failure =
        assertThrows(WuaException.class, () -> source(Duration.ofHours(3)).search(ALL));
    assertEquals(FailureReason.TIMED_OUT, failure.reason());
  }

  @Test
  void asksInTheBlockingWayWhereNoJobMayBegin() throws Exception {
    agent.finds(NEEDED, FakeUpdates.of(NEEDED, Set.of()));
    agent.searcher().failing("BeginSearch", AutomationException.TYPE_MISMATCH);
    assertEquals(1, search().updates().size());
    agent.searcher().failing("BeginSearch", 0x80070005);
    assertEquals(1, search().updates().size());
    assertFalse(agent.cleanedUp());
  }

  @Test
  void aFailedCleanUpLosesNoResult() throws Exception {
    agent.job().failing("CleanUp", 0x80240036);
    agent.finds(NEEDED, FakeUpdates.of(NEEDED, Set.of()));
    assertEquals(1, search().updates().size());
  }

  @Test
  void holdsFewObjectsAtOnce() throws Exception {
    for (int i = 1; i <= 500; i++) {
      ScannedUpdate update =
          ScannedUpdate.of(Update.builder(new UpdateId(new UUID(i, i), i)).build(), NEEDED.state());
      agent.finds(update, FakeUpdates.of(update, Set.of()));
    }
    assertEquals(500, search().updates().size());
    int most = agent.counts().mostHeld();
    assertTrue(most < 12, () -> most + " objects were held at once");
  }

  @Test
  void releasesTheLastFirst() throws Exception {
    search();
    List<String> released = agent.counts().released();
    assertEquals(
        List.of("callback", "UpdateSearcher", "UpdateSession"),
        released.subList(released.size() - 3, released.size()));
  }
}
