package io.wua.http.fetch;

import static io.wua.http.TestServer.answer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies and headers that do not end, end too early, or are said to be something else. */
class HostileBodiesTest {
  private static final String CHUNKED = "Transfer-Encoding: chunked";

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

  private static void chunk(OutputStream out, byte[] bytes, int from, int length)
      throws IOException {
    out.write((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
    out.write(bytes, from, length);
    out.write("\r\n".getBytes(ISO_8859_1));
  }

  private void chunksForEver(OutputStream out) throws IOException {
    while (true) {
      chunk(out, bench.content, 0, bench.content.length);
    }
  }

  private TestServer.Responder endless() {
    return (request, out) -> {
      TestServer.writeHead(out, 200, CHUNKED);
      chunksForEver(out);
    };
  }

  private FetchOutcome fetchUpTo(long bytes, FetchRequest request) throws WuaException {
    return bench
        .fetcher()
        .limits(FetchLimits.DEFAULT.withDiskFloor(0).withMaxBytes(bytes))
        .build()
        .fetch(request, Progress.none());
  }

  private void assertRefused(FetchOutcome outcome, String why) throws Exception {
    FetchOutcome.Refused refused = assertInstanceOf(FetchOutcome.Refused.class, outcome);
    assertTrue(refused.reason().contains(why), refused::reason);
    assertEquals("[]", bench.leftOvers());
    assertEquals(1, bench.server.requests().size(), "no other try");
  }

  private void assertWhole(FetchOutcome outcome) throws Exception {
    assertInstanceOf(FetchOutcome.Fetched.class, outcome, outcome::toString);
    assertArrayEquals(bench.content, Files.readAllBytes(bench.target()));
    assertEquals("[a.cab]", bench.leftOvers());
  }

  private WuaException failure(FetchRequest request) {
    return assertThrows(WuaException.class, () -> bench.fetch(request));
  }

  @Test
  void endlessChunksAreLeftAtTheLimit() throws Exception {
    bench.answers(endless());
    assertRefused(fetchUpTo(1_000_000, bench.request()), "larger than the 1000000 bytes");
  }

  @Test
  void endlessChunksAreLeftAtTheSizeThatIsKnown() throws Exception {
    bench.answers(endless());
    assertRefused(bench.fetch(bench.exact()), "more bytes than the 400000");
  }

  @Test
  void theLimitHoldsForFilesThatAreKnownToBeLarger() throws Exception {
    bench.answers(endless());
    assertRefused(fetchUpTo(100_000, bench.exact()), "larger than the 100000 bytes");
  }

  @Test
  void aPartThatIsLongerThanItSaysIsLeft() throws Exception {
    bench.answers(
        bench.cutAfter(100_000, "ETag: \"v1\""),
        (request, out) -> {
          TestServer.writeHead(out, 206, CHUNKED, "Content-Range: bytes 100000-399999/400000");
          chunksForEver(out);
        });
    FetchOutcome outcome = bench.fetch(bench.request());
    assertInstanceOf(FetchOutcome.Refused.class, outcome);
    assertEquals("[]", bench.leftOvers());
  }

  @Test
  void whatIsThereStaysWhereTheNewOneIsRefused() throws Exception {
    Files.writeString(bench.target(), "the old one");
    bench.answers(endless());
    assertInstanceOf(FetchOutcome.Refused.class, fetchUpTo(1_000_000, bench.request()));
    assertEquals("the old one", Files.readString(bench.target()));
    assertEquals("[a.cab]", bench.leftOvers());
  }

  @Test
  void chunksThatEndWithoutTheLastOneAreACutAndGoOn() throws Exception {
    bench.answers(
        (request, out) -> {
          TestServer.writeHead(out, 200, CHUNKED, "ETag: \"v1\"");
          chunk(out, bench.content, 0, 150_000);
        },
        bench.rest("ETag: \"v1\""));
    assertWhole(bench.fetch(bench.request()));
    assertEquals(Optional.of("bytes=150000-"), bench.server.requests().get(1).header("range"));
  }

  @Test
  void aChunkThatIsCutIsNoFile() throws Exception {
    bench.answers(
        (request, out) -> {
          TestServer.writeHead(out, 200, CHUNKED);
          out.write("61a80\r\n".getBytes(ISO_8859_1));
          out.write(bench.content, 0, 150_000);
        });
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.request()).reason());
    assertFalse(Files.exists(bench.target()));
    assertEquals(3, bench.server.requests().size());
  }

  @Test
  void chunksOfNonsenseAreNoFile() throws Exception {
    bench.answers(
        (request, out) -> {
          TestServer.writeHead(out, 200, CHUNKED);
          out.write("-5\r\nabcde\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        });
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.request()).reason());
    assertFalse(Files.exists(bench.target()));
  }

  @Test
  void aShortBodyOfAKnownLengthIsNeverPublished() throws Exception {
    bench.answers(bench.cutAfter(399_999));
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.exact()).reason());
    assertFalse(Files.exists(bench.target()));
    assertEquals(3, bench.server.requests().size());
  }

  @Test
  void nothingIsNotTheFileThatIsKnown() throws Exception {
    bench.answers(answer(200, new byte[0]));
    assertRefused(bench.fetch(bench.exact()), "0 bytes instead of 400000");
  }

  @Test
  void nothingIsNotAFileWhoseDigestAloneIsKnown() throws Exception {
    bench.answers(answer(200, new byte[0]));
    FetchRequest digestAlone =
        bench
            .request()
            .expecting(bench.exact().sha1().orElseThrow(), Optional.empty(), OptionalLong.empty());
    assertRefused(bench.fetch(digestAlone), "SHA-1");
  }

  @Test
  void aConnectionThatEndsBeforeAnyByteIsACut() throws Exception {
    bench.answers((request, out) -> TestServer.writeHead(out, 200, "Content-Type: x/y"));
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.request()).reason());
    assertEquals("[]", bench.leftOvers());
    assertEquals(3, bench.server.requests().size());
  }

  @Test
  void aBodyThatSaysItIsCompressedIsTakenAsItComes() throws Exception {
    bench.answers(answer(200, bench.content, "Content-Encoding: gzip"));
    assertWhole(bench.fetch(bench.exact()));
  }

  @Test
  void aCompressedBombIsNotInflated() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[10_000_000]);
    }
    bench.answers(answer(200, bomb.toByteArray(), "Content-Encoding: gzip, gzip, br, deflate"));
    assertInstanceOf(FetchOutcome.Fetched.class, fetchUpTo(100_000, bench.request()));
    assertArrayEquals(bomb.toByteArray(), Files.readAllBytes(bench.target()));
  }

  @Test
  void lengthsThatContradictEachOtherAreNoFile() throws Exception {
    bench.answers(answer(200, bench.content, "Content-Length: 5"));
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.request()).reason());
    assertFalse(Files.exists(bench.target()));
  }

  private void assertLeft(AtomicLong written) throws Exception {
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.request()).reason());
    assertEquals("[]", bench.leftOvers());
    assertTrue(written.get() < 100_000_000, () -> written + " bytes were taken");
  }

  /** Writes the same again and again, up to a size at which the test has failed. */
  private TestServer.Responder again(AtomicLong written, String first, String next) {
    byte[] line = next.getBytes(ISO_8859_1);
    return (request, out) -> {
      out.write(first.getBytes(ISO_8859_1));
      while (written.get() < 100_000_000) {
        out.write(line);
        written.addAndGet(line.length);
      }
    };
  }

  @Test
  void aHeaderWithoutEndIsLeft() throws Exception {
    AtomicLong written = new AtomicLong();
    bench.answers(again(written, "HTTP/1.1 200 OK\r\nX: ", "x".repeat(10_000)));
    assertLeft(written);
  }

  @Test
  void headersWithoutEndAreLeft() throws Exception {
    AtomicLong written = new AtomicLong();
    bench.answers(again(written, "HTTP/1.1 200 OK\r\n", "X: x\r\n".repeat(1000)));
    assertLeft(written);
  }

  @Test
  void aStatusLineWithoutEndIsLeft() throws Exception {
    AtomicLong written = new AtomicLong();
    bench.answers(again(written, "HTTP/1.1 200 O", "K".repeat(10_000)));
    assertLeft(written);
  }

  @Test
  void theLineOfAChunkWithoutEndIsLeft() throws Exception {
    AtomicLong written = new AtomicLong();
    bench.answers(
        again(written, "HTTP/1.1 200 OK\r\n" + CHUNKED + "\r\n\r\n5;", "x".repeat(10_000)));
    assertLeft(written);
  }

  @Test
  void trailersWithoutEndAreLeft() throws Exception {
    AtomicLong written = new AtomicLong();
    bench.answers(
        again(
            written,
            "HTTP/1.1 200 OK\r\n" + CHUNKED + "\r\n\r\n5\r\nabcde\r\n0\r\n",
            "X: x\r\n".repeat(1000)));
    assertEquals(FailureReason.UNAVAILABLE, failure(bench.request()).reason());
    assertFalse(Files.exists(bench.target()));
  }

  @Test
  void interimAnswersWithoutEndAreLeft() throws Exception {
    AtomicLong written = new AtomicLong();
    bench.answers(again(written, "", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(100)));
    assertLeft(written);
  }
}
