package io.wua.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.OfflineCatalog;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import io.wua.core.scan.ScanEngine;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.files.AgentFiles;
import io.wua.simulation.catalog.demo.DemoSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an embedder tests an agent without Windows. */
class PatchReportTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static ScannedUpdate needed(int number, Duration age) {
    Update update =
        Update.builder(new UpdateId(new UUID(0, number), 1))
            .title("Update " + number)
            .released(NOW.minus(age))
            .build();
    return ScannedUpdate.of(update, UpdateState.needed());
  }

  @Test
  void listsWhatIsNeededAndOldEnough() throws WuaException {
    List<ScannedUpdate> found =
        List.of(needed(1, Duration.ofDays(8)), needed(2, Duration.ofDays(6)));
    HostInfo host = new HostInfo("pc", Optional.empty(), Optional.empty());
    assertEquals(
        List.of("Update 1"),
        PatchReport.titles(
            request ->
                new ScanResult(
                    ScanEngine.WINDOWS,
                    Optional.empty(),
                    host,
                    found,
                    Supersedence.none(),
                    List.of()),
            CLOCK));
  }

  @Test
  void worksOnAWholeCatalog(@TempDir Path folder) throws WuaException {
    DemoSet demo = DemoSet.writeTo(folder);
    OfflineCatalog catalog = OfflineCatalog.open(demo.catalog(), List.of("en"));
    List<String> titles =
        PatchReport.titles(catalog.sourceFor(AgentFiles.hostSnapshot(demo.hosts().get(0))), CLOCK);
    assertTrue(titles.stream().anyMatch(t -> t.contains("Cumulative Update")), titles.toString());
  }
}
