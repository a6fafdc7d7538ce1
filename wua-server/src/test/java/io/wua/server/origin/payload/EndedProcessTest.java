package io.wua.server.origin.payload;

import static io.wua.server.origin.payload.FetchBench.bytes;
import static io.wua.server.origin.payload.FetchBench.sha1;
import static io.wua.server.origin.payload.FetchBench.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.payload.WantState;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.store.DatabaseKind;
import io.wua.testkit.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose process ends at any moment, and what the next one makes of it. */
class EndedProcessTest {
  private static final int SIZE = 400_000;
  private static final int FILES = 40;
  private static final int RANDOM_MOMENTS = 20;
  private static final List<String> WRITES =
      List.of(
          "payload.part.before",
          "payload.part.after",
          "payload.publish.before",
          "payload.publish.after",
          "payload.arrived.before",
          "payload.arrived.after");

  @TempDir Path root;
  private LoopbackOrigin origin;
  private long minutes;

  @BeforeEach
  void open() throws IOException {
    origin = new LoopbackOrigin();
  }

  @AfterEach
  void close() {
    if (origin != null) {
      origin.close();
    }
  }

  private FetchBench bench() throws Exception {
    return new FetchBench(
        root, DatabaseKind.H2.fresh(root), new JumpingTiming(Duration.ofMinutes(minutes)));
  }

  private void want(List<WantedFile> files) throws Exception {
    try (FetchBench bench = bench()) {
      bench.want(files.toArray(WantedFile[]::new));
    }
  }

  /** Each child starts when the leases of the one before are over. */
  private void endsAt(String moment) throws Exception {
    Process child =
        FetchingChild.start(root, "jdbc:h2:file:" + root.resolve("wua"), "wua", minutes, moment);
    try {
      assertTrue(child.waitFor(60, TimeUnit.SECONDS), "still at work: " + moment);
    } finally {
      child.destroyForcibly();
    }
    String said = Files.readString(root.resolve("child-" + minutes + ".log"));
    assertEquals(FetchingChild.HALTED, child.exitValue(), () -> moment + ": " + said);
    minutes += 10;
    FetchBench.visible(root.resolve("waptwua"));
  }

  private List<WantedFile> files() {
    List<WantedFile> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      byte[] content = bytes(i, SIZE);
      files.add(wanted("f" + i + ".cab", content, origin.serves("/" + i, content), FILES - i));
    }
    return files;
  }

  private void assertEverythingArrives(List<WantedFile> files) throws Exception {
    try (FetchBench bench = bench()) {
      bench.run();
      assertEquals(List.of(), bench.store.wants().all());
      List<String> names = files.stream().map(WantedFile::storedName).sorted().toList();
      assertEquals(names, bench.visible());
      assertEquals(names, bench.store.files().all().stream().map(PayloadFile::name).toList());
      assertEquals(List.of(), bench.incoming());
    }
  }

  @Test
  void losesNothingAndShowsNothingPartialWhereItEndsAroundAWrite() throws Exception {
    List<WantedFile> files = files();
    want(files);
    for (String moment : WRITES) {
      endsAt(moment);
    }
    assertEverythingArrives(files);
  }

  @Test
  void losesNothingAndShowsNothingPartialWhereItEndsAnywhereInAFile() throws Exception {
    List<WantedFile> files = files();
    want(files);
    Seeded.runs(RANDOM_MOMENTS, random -> endsAt(Integer.toString(random.nextInt(1, SIZE))));
    assertEverythingArrives(files);
    assertTrue(origin.asked().stream().anyMatch(asked -> asked.range().isPresent()));
  }

  @Test
  void servesNoWrongFileWhereItEndsWhileThatIsPutAway() throws Exception {
    byte[] wrong = bytes(99, SIZE);
    WantedFile file = wanted("w.cab", bytes(98, SIZE), origin.serves("/w", wrong));
    want(List.of(file));
    endsAt("payload.quarantine.before");
    endsAt("payload.quarantine.after");
    try (FetchBench bench = bench()) {
      bench.run();
      bench.timing.jump(Duration.ofMinutes(10));
      bench.run();
      assertEquals(List.of(), bench.visible());
      assertEquals(WantState.QUARANTINED, bench.store.wants().all().get(0).state());
      assertTrue(FetchBench.names(bench.quarantined).contains(sha1(wrong) + ".file"));
    }
  }
}
