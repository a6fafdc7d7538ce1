package io.wua.http.fetch;

import static io.wua.http.TestServer.answer;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.FakeTiming;
import io.wua.http.TestServer;
import io.wua.http.fetch.pace.Bandwidth;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a server that does what it should. */
class FetcherTest {
  @TempDir private Path folder;
  private FetchBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new FetchBench(folder);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private void assertWhole(FetchOutcome outcome) throws Exception {
    assertInstanceOf(FetchOutcome.Fetched.class, outcome, outcome::toString);
    assertArrayEquals(bench.content, Files.readAllBytes(bench.target()));
    assertEquals("[a.cab]", bench.leftOvers());
  }

  @Test
  void putsAWholeFileInItsPlaceAndNothingElse() throws Exception {
    bench.answers(answer(200, bench.content, "ETag: \"1\"", "Last-Modified: yesterday"));
    FetchOutcome outcome = bench.fetch(bench.exact());
    assertWhole(outcome);
    FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) outcome;
    assertEquals(bench.target().toUri(), fetched.file().location());
    assertEquals(
        new Validators(Optional.of("\"1\""), Optional.of("yesterday")), fetched.validators());
    assertEquals(Optional.of("identity"), bench.server.requests().get(0).header("accept-encoding"));
  }

  @Test
  void asksForNothingThatIsThere() throws Exception {
    Files.write(bench.target(), bench.content);
    assertInstanceOf(FetchOutcome.Unchanged.class, bench.fetch(bench.exact()));
    assertEquals(List.of(), bench.server.requests());
  }

  @Test
  void asksForNothingOfAPartThatIsWhole() throws Exception {
    Files.write(bench.part(), bench.content);
    assertWhole(bench.fetch(bench.exact()));
    assertEquals(List.of(), bench.server.requests());
  }

  @Test
  void startsAnewWhereAPartAsLongAsTheFileIsAnotherOne() throws Exception {
    Files.write(bench.part(), new byte[bench.content.length]);
    bench.answers(answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
    assertEquals(Optional.empty(), bench.server.requests().get(0).header("range"));
  }

  @Test
  void replacesWhatIsThereAndIsNotTheFile() throws Exception {
    Files.writeString(bench.target(), "something else");
    bench.answers(answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
  }

  @Test
  void asksWhetherTheFileIsStillTheOne() throws Exception {
    Files.write(bench.target(), bench.content);
    bench.answers(answer(304, new byte[0]));
    Validators known = new Validators(Optional.of("\"1\""), Optional.of("yesterday"));
    FetchOutcome outcome = bench.fetch(bench.request().unless(known));
    FetchOutcome.Unchanged unchanged = assertInstanceOf(FetchOutcome.Unchanged.class, outcome);
    assertEquals(bench.content.length, unchanged.file().sizeBytes());
    TestServer.Request asked = bench.server.requests().get(0);
    assertEquals(Optional.of("\"1\""), asked.header("if-none-match"));
    assertEquals(Optional.of("yesterday"), asked.header("if-modified-since"));
    assertEquals("[a.cab]", bench.leftOvers());
  }

  @Test
  void asksForTheWholeFileWhereItIsGone() throws Exception {
    bench.answers(answer(200, bench.content));
    Validators known = new Validators(Optional.of("\"1\""), Optional.empty());
    assertWhole(bench.fetch(bench.request().unless(known)));
    assertEquals(Optional.empty(), bench.server.requests().get(0).header("if-none-match"));
  }

  @Test
  void whatIsNotThereIsAbsentAtOnce() throws Exception {
    for (int status : new int[] {404, 410}) {
      bench.server.on("/a.cab", answer(status, "gone".getBytes()));
      assertInstanceOf(FetchOutcome.Absent.class, bench.fetch(bench.exact()));
    }
    assertEquals(2, bench.server.requests().size());
    assertEquals("[]", bench.leftOvers());
  }

  @Test
  void followsRedirectsAndAsksWhetherItMay() throws Exception {
    bench.server.on("/a.cab", answer(302, new byte[0], "Location: b/c.cab"));
    bench.server.on("/b/c.cab", answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
    List<String> asked = new ArrayList<>();
    Fetcher careful =
        bench
            .fetcher()
            .redirects(
                (from, to) -> {
                  asked.add(from.getPath() + " to " + to.getPath());
                  return false;
                })
            .build();
    Files.delete(bench.target());
    WuaException failure =
        assertThrows(WuaException.class, () -> careful.fetch(bench.exact(), Progress.none()));
    assertEquals(FailureReason.ACCESS_DENIED, failure.reason());
    assertEquals(List.of("/a.cab to /b/c.cab"), asked);
  }

  @Test
  void neverGoesFromHttpsToHttpByItself() throws Exception {
    RedirectCheck check = RedirectCheck.neverToPlain();
    assertFalse(check.allows(URI.create("https://a/"), URI.create("http://a/")));
    assertTrue(check.allows(URI.create("http://a/"), URI.create("https://a/")));
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    bench.answers(answer(200, bench.content));
    List<Long> told = new ArrayList<>();
    bench
        .fetcher()
        .build()
        .fetch(
            bench.exact(),
            (name, done, total) -> {
              assertEquals("a.cab", name);
              assertEquals(bench.content.length, total.orElseThrow());
              told.add(done);
            });
    assertEquals(0, told.get(0));
    assertEquals(bench.content.length, told.get(told.size() - 1));
    assertEquals(told.stream().sorted().toList(), told);
  }

  @Test
  void takesNoMoreOfTheLineThanItsShare() throws Exception {
    bench.answers(answer(200, bench.content));
    FakeTiming timing = bench.timing;
    Fetcher slow = bench.fetcher().bandwidth(Bandwidth.ofMegabits(0.8, timing)).build();
    assertWhole(slow.fetch(bench.exact(), Progress.none()));
    assertEquals(4000, timing.slept().toMillis(), 20, "400000 bytes at 100000 a second");
  }

  @Test
  void leavesTheDiskItsFloor() throws Exception {
    bench.answers(answer(200, bench.content));
    Fetcher full =
        bench.fetcher().limits(FetchLimits.DEFAULT.withDiskFloor(Long.MAX_VALUE / 2)).build();
    WuaException failure =
        assertThrows(WuaException.class, () -> full.fetch(bench.exact(), Progress.none()));
    assertEquals(FailureReason.UNREADABLE, failure.reason());
    assertFalse(Files.exists(bench.target()));
  }

  @Test
  void aLookAtTheFileMayRefuseIt() throws Exception {
    bench.answers(answer(200, bench.content));
    FileCheck look =
        file -> {
          assertTrue(Files.exists(file) && !Files.exists(bench.target()));
          throw new WuaException(FailureReason.MALFORMED, "It is not signed.");
        };
    FetchOutcome outcome = bench.fetch(bench.exact().checkedBy(look));
    assertEquals(new FetchOutcome.Refused("a.cab", "It is not signed."), outcome);
    assertEquals("[]", bench.leftOvers());
  }

  @Test
  void aRoundHasAnEnd() throws Exception {
    bench.answers(answer(200, bench.content));
    Fetcher hurried =
        bench
            .fetcher()
            .limits(FetchLimits.DEFAULT.withDiskFloor(0).withTotal(Duration.ofSeconds(1)))
            .bandwidth(Bandwidth.ofMegabits(0.8, bench.timing))
            .build();
    WuaException failure =
        assertThrows(WuaException.class, () -> hurried.fetch(bench.exact(), Progress.none()));
    assertEquals(FailureReason.TIMED_OUT, failure.reason());
    assertTrue(Files.size(bench.part()) > 0, "what is there is kept");
  }

  @Test
  void stopsWhenItIsInterrupted() throws Exception {
    bench.answers(answer(200, bench.content));
    Thread.currentThread().interrupt();
    WuaException failure = assertThrows(WuaException.class, () -> bench.fetch(bench.exact()));
    assertTrue(Thread.interrupted(), "whoever interrupted is not forgotten");
    assertEquals(FailureReason.ABORTED, failure.reason());
  }
}
