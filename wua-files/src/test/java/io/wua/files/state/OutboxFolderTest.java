package io.wua.files.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.ReportOutbox;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the outbox. */
class OutboxFolderTest {
  @TempDir private Path place;
  private Path files;
  private ReportOutbox outbox;

  @BeforeEach
  void setUp() {
    files = place.resolve("outbox");
    outbox = AgentFolder.of(place).outbox();
  }

  private long first() throws WuaException {
    return Reports.numberOf(outbox.first().orElseThrow().report());
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.map(each -> each.getFileName().toString())
          .filter(name -> !name.endsWith(".lock"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void theOldestMakesRoomWhereTheBytesAreTooMany() throws Exception {
    outbox.add(Reports.number(10));
    int bytes = (int) Files.size(files.resolve("0000000001.json"));
    ReportOutbox small = AgentFolder.of(place).outbox(new OutboxBounds(100, bytes * 2));
    small.add(Reports.number(11));
    assertEquals(2, small.size());
    small.add(Reports.number(12));
    assertEquals(Set.of("0000000002.json", "0000000003.json"), names());
  }

  @Test
  void aReportThatNeverFitsIsRefusedAndCostsNoOther() throws Exception {
    outbox.add(Reports.number(1));
    ReportOutbox tiny = AgentFolder.of(place).outbox(new OutboxBounds(100, 10));
    WuaException refused = assertThrows(WuaException.class, () -> tiny.add(Reports.number(2)));
    assertEquals(FailureReason.LIMIT_EXCEEDED, refused.reason());
    assertEquals(1, first());
  }

  @Test
  void aDamagedReportIsSetAsideAndKeepsNoOtherBack() throws Exception {
    outbox.add(Reports.number(1));
    outbox.add(Reports.number(2));
    Files.writeString(files.resolve("0000000001.json"), "{\"schema\": \"wua.waiting-report/1\"");
    assertEquals(2, first());
    assertEquals(1, outbox.size());
    assertEquals(Set.of("0000000001.damaged", "0000000002.json"), names());
  }

  @Test
  void whereAllAreDamagedNothingWaitsAndTheLastOfThemStays() throws Exception {
    outbox.add(Reports.number(1));
    outbox.add(Reports.number(2));
    Files.writeString(files.resolve("0000000001.json"), "");
    Files.writeString(files.resolve("0000000002.json"), "");
    assertTrue(outbox.first().isEmpty());
    assertEquals(Set.of("0000000002.damaged"), names());

    outbox.add(Reports.number(3));
    assertEquals(3, outbox.first().orElseThrow().number());
  }

  @Test
  void numbersNeverComeAgainHoweverManyAreTaken() throws Exception {
    Set<Long> numbers = new HashSet<>();
    for (int i = 1; i <= 5; i++) {
      outbox.add(Reports.number(i));
      long number = outbox.first().orElseThrow().number();
      assertTrue(numbers.add(number), () -> number + " came again");
      outbox.remove(number);
    }
    assertEquals(Set.of("0000000005.taken"), names());
  }

  @Test
  void otherFilesThanReportsAreLeftAlone() throws Exception {
    outbox.add(Reports.number(1));
    Files.writeString(files.resolve("notes.json"), "mine");
    outbox.remove(outbox.first().orElseThrow().number());
    assertEquals(0, outbox.size());
    assertEquals("mine", Files.readString(files.resolve("notes.json")));
  }

  @Test
  void aFullDiskRefusesTheNewReportAndKeepsTheOldOnes() throws Exception {
    for (int i = 1; i <= 3; i++) {
      outbox.add(Reports.number(i));
    }
    ReportOutbox full =
        AgentFolder.of(
                place,
                Failpoints.none(),
                (out, content) -> {
                  throw new IOException("No space left on device");
                })
            .outbox(new OutboxBounds(3, 1_000_000));
    WuaException refused = assertThrows(WuaException.class, () -> full.add(Reports.number(4)));
    assertEquals(FailureReason.UNREADABLE, refused.reason());
    assertEquals(3, outbox.size());
    assertEquals(1, first());
  }

  @Test
  void severalThatAddAtOnceLoseNothing() throws Exception {
    int threads = 4;
    int each = 10;
    ReportOutbox roomy = AgentFolder.of(place).outbox(new OutboxBounds(100, 10_000_000));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> ends = new ArrayList<>();
    try {
      for (int t = 0; t < threads; t++) {
        int from = t * each;
        ends.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    AgentFolder.of(place)
                        .outbox(new OutboxBounds(100, 10_000_000))
                        .add(Reports.number(from + i));
                  }
                  return from;
                }));
      }
      for (Future<?> end : ends) {
        end.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    Set<Long> found = new TreeSet<>();
    for (var next = roomy.first(); next.isPresent(); next = roomy.first()) {
      found.add(Reports.numberOf(next.get().report()));
      roomy.remove(next.get().number());
    }
    assertEquals(threads * each, found.size(), found::toString);
  }
}
