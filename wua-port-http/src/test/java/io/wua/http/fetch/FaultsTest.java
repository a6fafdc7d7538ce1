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
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.TestServer;
import io.wua.http.fetch.part.PartFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from servers and over lines that fail, lie or go on for ever. */
class FaultsTest {
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

  private void assertRefused(FetchOutcome outcome) throws Exception {
    assertInstanceOf(FetchOutcome.Refused.class, outcome, outcome::toString);
    assertEquals("[]", bench.leftOvers());
  }

  private FailureReason failure(FetchRequest request) {
    return assertThrows(WuaException.class, () -> bench.fetch(request)).reason();
  }

  private Optional<String> asked(int request, String header) {
    return bench.server.requests().get(request).header(header);
  }

  @Test
  void goesOnWhereTheConnectionWasCut() throws Exception {
    bench.answers(bench.cutAfter(150_000, "ETag: \"v1\""), bench.rest("ETag: \"v1\""));
    assertWhole(bench.fetch(bench.exact()));
    assertEquals(Optional.of("bytes=150000-"), asked(1, "range"));
    assertEquals(Optional.of("\"v1\""), asked(1, "if-range"));
  }

  @Test
  void goesOnInTheNextRoundToo() throws Exception {
    bench.answers(bench.cutAfter(100_000, "Last-Modified: then"));
    FetchRequest request = bench.request();
    assertEquals(FailureReason.UNAVAILABLE, failure(request));
    int before = bench.server.requests().size();
    bench.server.on("/a.cab", bench.rest());
    assertWhole(bench.fetch(request));
    assertEquals(Optional.of("bytes=100000-"), asked(before, "range"));
    assertEquals(Optional.of("then"), asked(before, "if-range"));
  }

  @Test
  void startsAnewWhereNothingTellsThatTheFileIsStillTheOne() throws Exception {
    bench.answers(bench.cutAfter(100_000), answer(200, bench.content));
    assertWhole(bench.fetch(bench.request()));
    assertEquals(Optional.empty(), asked(1, "range"));
  }

  @Test
  void aWeakTagIsNoPromise() throws Exception {
    bench.answers(bench.cutAfter(100_000, "ETag: W/\"v1\""), answer(200, bench.content));
    assertWhole(bench.fetch(bench.request()));
    assertEquals(Optional.empty(), asked(1, "range"));
  }

  @Test
  void takesTheWholeFileFromAServerThatIgnoresRanges() throws Exception {
    bench.answers(bench.cutAfter(150_000, "ETag: \"v1\""), answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
    assertEquals(Optional.of("bytes=150000-"), asked(1, "range"));
  }

  @Test
  void aPartOfSomethingElseIsFoundOutAndFetchedAnew() throws Exception {
    Files.write(bench.part(), new byte[100_000]);
    bench.answers(bench.rest(), answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
    assertEquals(Optional.of("bytes=100000-"), asked(0, "range"));
    assertEquals(Optional.empty(), asked(1, "range"));
  }

  @Test
  void aPartLongerThanTheFileIsThrownAway() throws Exception {
    Files.write(bench.part(), new byte[bench.content.length + 1]);
    bench.answers(
        answer(416, new byte[0], "Content-Range: bytes */400000"), answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
  }

  @Test
  void anotherPartThanTheOneAskedForIsNotTaken() throws Exception {
    TestServer.Responder wrong = answer(206, new byte[10], "Content-Range: bytes 5-14/400000");
    bench.answers(bench.cutAfter(1000, "ETag: \"v1\""), wrong, answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
  }

  @Test
  void aPartThatNobodyAskedForIsNotTaken() throws Exception {
    bench.answers(answer(206, Arrays.copyOf(bench.content, 10), "Content-Range: bytes 0-9/400000"));
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.request()));
    assertFalse(Files.exists(bench.target()));
  }

  @Test
  void triesThriceWithGrowingWaitsWhereTheServerFails() throws Exception {
    bench.answers(
        answer(503, "busy".getBytes()), answer(500, new byte[0]), answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
    List<Duration> waits = bench.timing.sleeps();
    assertEquals(2, waits.size());
    assertTrue(waits.get(0).toMillis() >= 2500 && waits.get(0).toMillis() <= 5000, waits::toString);
    assertTrue(
        waits.get(1).toMillis() >= 5000 && waits.get(1).toMillis() <= 10_000, waits::toString);
  }

  @Test
  void givesUpAfterThreeTries() throws Exception {
    bench.answers(answer(503, new byte[0]));
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.exact()));
    assertEquals(3, bench.server.requests().size());
  }

  @Test
  void comesBackWhenTheServerSaysButNotLaterThanTheLimit() throws Exception {
    bench.answers(
        answer(429, new byte[0], "Retry-After: 60"),
        answer(503, new byte[0], "Retry-After: 86400"),
        answer(200, bench.content));
    assertWhole(bench.fetch(bench.exact()));
    assertEquals(List.of(Duration.ofSeconds(60), Duration.ofMinutes(5)), bench.timing.sleeps());
  }

  @Test
  void aServerThatKeepsUsOutIsNotTriedAgain() throws Exception {
    for (int status : new int[] {401, 403, 407}) {
      bench.server.on("/a.cab", answer(status, new byte[0]));
      assertEquals(FailureReason.ACCESS_DENIED, failure(bench.exact()));
    }
    bench.server.on("/a.cab", answer(418, new byte[0]));
    assertEquals(FailureReason.UNSUPPORTED, failure(bench.exact()));
    assertEquals(4, bench.server.requests().size());
  }

  @Test
  void aServerThatSaysNothingTimesOut() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    TestServer.Responder silent =
        (request, out) -> {
          TestServer.writeHead(out, 200, "Content-Length: " + bench.content.length);
          out.write(bench.content, 0, 1000);
          out.flush();
          await(over);
        };
    bench.answers(silent);
    assertEquals(FailureReason.TIMED_OUT, failure(bench.exact()));
    over.countDown();
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anEndlessBodyIsLeftAtTheLimit() throws Exception {
    bench.answers(
        (request, out) -> {
          TestServer.writeHead(out, 200, "Content-Type: x/y");
          while (true) {
            out.write(bench.content);
          }
        });
    Fetcher limited =
        bench
            .fetcher()
            .limits(FetchLimits.DEFAULT.withDiskFloor(0).withMaxBytes(1_000_000))
            .build();
    assertRefused(limited.fetch(bench.request(), Progress.none()));
    assertRefused(bench.fetch(bench.exact()));
  }

  @Test
  void aFileThatSaysItIsTooLargeIsNotReadAtAll() throws Exception {
    bench.answers(
        (request, out) -> TestServer.writeHead(out, 200, "Content-Length: 99999999999999"));
    assertRefused(bench.fetch(bench.request()));
    assertEquals(1, bench.server.requests().size());
  }

  @Test
  void aWrongDigestIsRefusedWithoutAnotherTry() throws Exception {
    byte[] corrupt = bench.content.clone();
    corrupt[399_999] ^= 1;
    bench.answers(answer(200, corrupt));
    FetchOutcome outcome = bench.fetch(bench.exact());
    assertRefused(outcome);
    assertTrue(((FetchOutcome.Refused) outcome).reason().contains("SHA-1"), outcome::toString);
    assertEquals(1, bench.server.requests().size());
  }

  @Test
  void aWholeFileThatIsAnotherOneIsShownBeforeItIsGone() throws Exception {
    byte[] corrupt = bench.content.clone();
    corrupt[7] ^= 1;
    bench.answers(answer(200, corrupt));
    List<String> shown = new ArrayList<>();
    assertRefused(
        bench.fetch(
            bench
                .exact()
                .showingWrong(
                    (file, found, reason) -> {
                      assertArrayEquals(corrupt, Files.readAllBytes(file));
                      shown.add(found.sizeBytes() + " " + reason.contains("SHA-1"));
                    })));
    assertEquals(List.of("400000 true"), shown);
  }

  @Test
  void aLengthThatLiesIsFoundOut() throws Exception {
    bench.answers(
        (request, out) -> {
          TestServer.writeHead(out, 200, "Content-Length: 1000");
          out.write(bench.content);
        });
    assertRefused(bench.fetch(bench.exact()));
    bench.server.on(
        "/a.cab",
        (request, out) -> {
          TestServer.writeHead(out, 200, "Content-Length: 500000");
          out.write(bench.content);
        });
    assertRefused(bench.fetch(bench.exact()));
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.request()));
  }

  @Test
  void aBodyWithoutLengthThatEndsEarlyIsACut() throws Exception {
    TestServer.Responder cut =
        (request, out) -> {
          TestServer.writeHead(out, 200, "ETag: \"v1\"");
          out.write(bench.content, 0, 1000);
        };
    bench.answers(cut, bench.rest());
    assertWhole(bench.fetch(bench.exact()));
  }

  @Test
  void aRoundAboutOfRedirectsIsLeft() throws Exception {
    bench.answers(answer(302, new byte[0], "Location: /a.cab"));
    assertEquals(FailureReason.LIMIT_EXCEEDED, failure(bench.exact()));
    assertEquals(6, bench.server.requests().size());
    bench.server.on("/a.cab", answer(302, new byte[0], "Location: file:///etc/passwd"));
    assertEquals(FailureReason.UNSUPPORTED, failure(bench.exact()));
    bench.server.on("/a.cab", answer(302, new byte[0]));
    assertEquals(FailureReason.UNSUPPORTED, failure(bench.exact()));
  }

  @Test
  void aServerThatIsNotThereIsUnavailable() throws Exception {
    bench.server.close();
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.exact()));
    assertEquals("[]", bench.leftOvers());
  }

  @Test
  void twoNeverWriteIntoOneAnother() throws Exception {
    try (PartFile somebodyElses = PartFile.open(bench.target())) {
      assertEquals(0, somebodyElses.size());
      assertEquals(FailureReason.BUSY, failure(bench.exact()));
    }
  }
}
