package io.wua.catalog.prepared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.container.PassListener;
import io.wua.catalog.graph.Catalog;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedCatalogsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;
  private Path cache;
  private Path cabinet;
  private Instant time = NOW;
  private final AtomicInteger parts = new AtomicInteger();

  @BeforeEach
  void writeCabinet() throws WuaException {
    cache = folder.resolve("cache");
    cabinet = Cabinets.generated(folder, 1);
  }

  @Test
  void preparesACabinetOnce() throws Exception {
    Catalog first = open();
    assertTrue(parts.get() > 1, "the pass is not told");
    assertNotPrepared(first);
    assertEquals(1, names(".catalog").size());
    assertEquals(List.of(), names(".part"));
  }

  @Test
  void tellsHowFarItIsUpToTheEnd() throws Exception {
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    cache()
        .listening(
            (doneBytes, totalBytes) -> {
              done.add(doneBytes);
              totals.add(totalBytes);
            })
        .open(cabinet, List.of());
    assertEquals(done.stream().sorted().toList(), done);
    assertEquals(1, totals.stream().distinct().count());
    assertEquals(totals.get(0), done.get(done.size() - 1));
  }

  @Test
  void knowsACabinetThatWasMovedOrTouchedByItsDigest() throws Exception {
    Catalog first = open();
    Files.setLastModifiedTime(cabinet, FileTime.from(NOW));
    assertNotPrepared(first);
    Path moved = folder.resolve("moved.cab");
    Files.move(cabinet, moved);
    cabinet = moved;
    assertNotPrepared(first);
  }

  @Test
  void anotherIssueInTheSamePlaceIsPrepared() throws Exception {
    Catalog first = open();
    Files.move(Cabinets.generated(folder, 2), cabinet, StandardCopyOption.REPLACE_EXISTING);
    assertNotEquals(first.info(), open().info());
  }

  @Test
  void otherLanguagesArePreparedAnew() throws Exception {
    open();
    int before = parts.get();
    cache().listening((done, total) -> parts.incrementAndGet()).open(cabinet, List.of("fr"));
    assertTrue(parts.get() > before);
    assertEquals(2, names(".catalog").size());
  }

  @Test
  void aDamagedFileIsMadeAnew() throws Exception {
    Catalog first = open();
    byte[] whole = Files.readAllBytes(catalogFile());
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = whole.clone();
      int at = i < 4 ? i * 9 : random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      assertMadeAnew(first, damaged);
    }
    assertMadeAnew(first, new byte[0]);
    assertMadeAnew(first, Arrays.copyOf(whole, whole.length - 1));
    assertMadeAnew(first, Arrays.copyOf(whole, whole.length + 1));
    assertMadeAnew(first, "something else".repeat(100).getBytes("UTF-8"));
  }

  private void assertMadeAnew(Catalog first, byte[] damaged) throws Exception {
    Files.write(catalogFile(), damaged);
    int before = parts.get();
    assertEquals(first.info(), open().info());
    assertTrue(parts.get() > before, "a damaged file was trusted");
  }

  private Path catalogFile() throws IOException {
    return cache.resolve(names(".catalog").get(0));
  }

  @Test
  void aFileOfAnotherCatalogIsNotTrustedByItsName() throws Exception {
    open();
    Path mine = catalogFile();
    Path other = Cabinets.generated(folder, 2);
    cache().open(other, List.of());
    Path others =
        cache.resolve(
            names(".catalog").stream()
                .filter(name -> !mine.endsWith(name))
                .findFirst()
                .orElseThrow());
    Files.copy(others, mine, StandardCopyOption.REPLACE_EXISTING);
    assertNotEquals(cache().open(other, List.of()).info(), open().info());
  }

  @Test
  void onlyTheLastTwoAreKept() throws Exception {
    for (long seed = 1; seed <= 4; seed++) {
      time = NOW.plus(Duration.ofHours(seed));
      cache().open(Cabinets.generated(folder, seed), List.of());
    }
    assertEquals(2, names(".catalog").size());
    int before = parts.get();
    cabinet = Cabinets.generated(folder, 4);
    open();
    assertEquals(before, parts.get(), "the newest was collected");
  }

  @Test
  void whatADeadProcessLeftIsCollectedAfterADay() throws Exception {
    Files.createDirectories(cache);
    Path dead = Files.writeString(cache.resolve("dead.part"), "x");
    Path alive = Files.writeString(cache.resolve("alive.part"), "x");
    Files.setLastModifiedTime(dead, FileTime.from(NOW.minus(Duration.ofHours(25))));
    Files.setLastModifiedTime(alive, FileTime.from(NOW.minus(Duration.ofHours(1))));
    open();
    assertEquals(List.of("alive.part"), names(".part"));
  }

  @Test
  void interruptionBetweenTwoPartsEndsCleanly() throws Exception {
    for (int workers : new int[] {1, 3}) {
      Thread caller = Thread.currentThread();
      PreparedCatalogs interrupted =
          cache().workers(workers).listening((done, total) -> caller.interrupt());
      assertAborted(interrupted);
    }
  }

  @Test
  void interruptionBeforehandEndsCleanly() throws Exception {
    Thread.currentThread().interrupt();
    assertAborted(cache());
  }

  private void assertAborted(PreparedCatalogs interrupted) throws IOException {
    WuaException e = assertThrows(WuaException.class, () -> interrupted.open(cabinet, List.of()));
    assertTrue(Thread.interrupted(), "the interruption was swallowed");
    assertEquals(FailureReason.ABORTED, e.reason());
    assertEquals(List.of(), names(""));
  }

  @Test
  void aCabinetThatIsReplacedMeanwhileIsNotKept() throws IOException {
    PassListener replacing =
        (done, total) -> {
          try {
            Files.setLastModifiedTime(cabinet, FileTime.from(NOW));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        };
    WuaException e =
        assertThrows(
            WuaException.class, () -> cache().listening(replacing).open(cabinet, List.of()));
    assertEquals(FailureReason.BUSY, e.reason());
    assertEquals(List.of(), names(""));
  }

  @Test
  void aDamagedCabinetLeavesNothing() throws Exception {
    byte[] bytes = Files.readAllBytes(cabinet);
    bytes[bytes.length - 1000] ^= 1;
    Files.write(cabinet, bytes);
    WuaException e = assertThrows(WuaException.class, () -> cache().open(cabinet, List.of()));
    assertEquals(FailureReason.MALFORMED, e.reason());
    assertEquals(List.of(), names(""));
  }

  @Test
  void severalAtOnceDoNotHarmEachOther() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Catalog>> opened = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        opened.add(callers.submit(() -> cache().open(cabinet, List.of())));
      }
      Catalog expected = open();
      for (Future<Catalog> each : opened) {
        assertEquals(expected.info(), each.get().info());
        assertEquals(expected.supersedence(), each.get().supersedence());
      }
    } finally {
      callers.shutdownNow();
    }
    assertEquals(1, names(".catalog").size());
    assertEquals(List.of(), names(".part"));
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Files.writeString(cache, "a file");
    WuaException e = assertThrows(WuaException.class, this::open);
    assertEquals(FailureReason.UNREADABLE, e.reason());
    assertTrue(String.valueOf(e.getMessage()).contains(cache.toString()), e.getMessage());
  }

  private PreparedCatalogs cache() {
    InstantSource clock = () -> time;
    return PreparedCatalogs.in(cache, clock).workers(2);
  }

  private Catalog open() throws WuaException {
    return cache().listening((done, total) -> parts.incrementAndGet()).open(cabinet, List.of());
  }

  private void assertNotPrepared(Catalog first) throws WuaException {
    int before = parts.get();
    Catalog again = open();
    assertEquals(before, parts.get(), "it was prepared again");
    assertEquals(first.info(), again.info());
    assertEquals(first.supersedence(), again.supersedence());
    assertFalse(again.topLevel().isEmpty());
  }

  private List<String> names(String end) throws IOException {
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(end))
          .sorted()
          .toList();
    }
  }
}
