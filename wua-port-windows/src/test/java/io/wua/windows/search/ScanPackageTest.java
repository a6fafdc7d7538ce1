package io.wua.windows.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.criteria.Criteria;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.SearchRequest;
import io.wua.windows.automation.Value;
import io.wua.windows.scripted.FakeAgent;
import io.wua.windows.scripted.FakeObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanPackageTest {
  @TempDir private Path folder;
  private final FakeAgent agent = new FakeAgent();
  private Path cabinet = Path.of("");

  @BeforeEach
  void makeCabinet() throws Exception {
    cabinet = Files.createFile(folder.resolve("wsusscn2.cab"));
  }

  private ScanResult search(Path path) throws WuaException {
    return new ComUpdateSource(
            agent::open,
            new Worker(),
            new HostInfo("PC1", Optional.empty(), Optional.empty()),
            new ScanPackage(path),
            Patience.of(Duration.ofMinutes(1)))
        .search(new SearchRequest(Criteria.WAPT_DEFAULT));
  }

  private FailureReason reason(Path path) {
    return assertThrows(WuaException.class, () -> search(path)).reason();
  }

  @Test
  void setsServerSelectionAndServiceTogether() throws Exception {
    search(cabinet);
    assertEquals(new Value.Int(3), agent.searcher().written("ServerSelection"));
    assertEquals(new Value.Text(agent.services().get(0)), agent.searcher().written("ServiceID"));
  }

  @Test
  void holdsTheServiceUntilEverythingElseOfTheSearchIsReleased() throws Exception {
    search(cabinet);
    List<String> released = agent.counts().released();
    assertTrue(released.lastIndexOf("UpdateService") > released.lastIndexOf("SearchResult"));
    assertTrue(released.lastIndexOf("UpdateService") > released.lastIndexOf("SearchJob"));
    assertEquals(0, agent.counts().held());
  }

  @Test
  void sweepsOwnStaleServicesAndNoOthers() throws Exception {
    agent.register("wua offline search", true);
    FakeObject other = agent.register("Offline Sync Service", true);
    agent.register("wua offline search", false);
    search(cabinet);
    assertEquals(3, agent.services().size(), "two strangers and the new one");
    assertTrue(agent.services().contains(idOf(other)));
  }

  private static String idOf(FakeObject service) throws Exception {
    return String.valueOf(service.read("ServiceID"));
  }

  @Test
  void whatSomebodyElseSweptMeanwhileIsFine() throws Exception {
    agent.register("wua offline search", true);
    agent.manager().failing("RemoveService", 0x80248014);
    assertEquals(List.of(), search(cabinet).updates());
    agent.manager().failing("RemoveService", 0x80070005);
    assertEquals(FailureReason.ACCESS_DENIED, reason(cabinet));
  }

  @Test
  void aCabinetThatTheAgentCouldNotReadIsRefusedAtOnce() {
    assertEquals(FailureReason.NOT_FOUND, reason(folder.resolve("none.cab")));
    assertEquals(FailureReason.NOT_FOUND, reason(Path.of("wsusscn2.cab")));
    assertEquals(FailureReason.NOT_FOUND, reason(folder));
    assertEquals(FailureReason.UNSUPPORTED, reason(Path.of("\\\\server\\share\\wsusscn2.cab")));
    assertEquals(0, agent.counts().held());
  }

  @Test
  void aDamagedCabinetIsMalformed() {
    agent.manager().failing("AddScanPackageService", 0x80247001);
    assertEquals(FailureReason.MALFORMED, reason(cabinet));
  }
}
