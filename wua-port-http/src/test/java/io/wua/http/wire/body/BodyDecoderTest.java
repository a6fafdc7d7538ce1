package io.wua.http.wire.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.body.BodyException.Fault;
import io.wua.testkit.Seeded;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Bodies as they come from the wire, whole, damaged and hostile. */
class BodyDecoderTest {
  private static final byte[] JSON = "{\"uuid\":\"a host\",\"status_hashes\":{}}".getBytes(UTF_8);

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream deflating = new GZIPOutputStream(out)) {
      deflating.write(content);
    }
    return out.toByteArray();
  }

  private static DecodedBody decode(byte[] wire) throws WuaException {
    return decode(wire, BodyLimits.DEFAULT);
  }

  private static DecodedBody decode(byte[] wire, BodyLimits limits) throws WuaException {
    return BodyDecoder.decode(new ByteArrayInputStream(wire), limits);
  }

  private static Fault fault(byte[] wire, BodyLimits limits) {
    return assertThrows(BodyException.class, () -> decode(wire, limits)).fault();
  }

  private static Fault fault(byte[] wire) {
    return fault(wire, BodyLimits.DEFAULT);
  }

  private static byte[] with(byte[] bytes, int... more) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
    for (int i = 0; i < more.length; i++) {
      longer[bytes.length + i] = (byte) more[i];
    }
    return longer;
  }

  private static byte[] noise(SplittableRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void isWrittenAsZlibThoughItIsCalledGzip() {
    byte[] wire = BodyEncoder.encode(JSON);
    assertEquals(0x78, wire[0]);
    assertEquals((byte) 0x9c, wire[1]);
  }

  @Test
  void readsZlibGzipAndPlainAlike() throws Exception {
    for (byte[] wire : new byte[][] {BodyEncoder.encode(JSON), gzip(JSON), JSON}) {
      DecodedBody body = decode(wire);
      assertArrayEquals(JSON, body.bytes());
      assertArrayEquals(JSON, body.open().readAllBytes());
      assertEquals(JSON.length, body.size());
      assertEquals(
          "88700d9eac43c5c5", body.digest().hex().substring(0, 16), "sha256sum of the same text");
    }
  }

  @Test
  void readsEveryLevelOfZlib() throws Exception {
    for (int level = 0; level <= 9; level++) {
      Deflater deflater = new Deflater(level);
      deflater.setInput(JSON);
      deflater.finish();
      byte[] wire = new byte[1000];
      int length = deflater.deflate(wire);
      deflater.end();
      assertArrayEquals(JSON, decode(Arrays.copyOf(wire, length)).bytes());
    }
  }

  @Test
  void readsGzipWithNameCommentExtraAndHeaderChecksum() throws Exception {
    byte[] plain = gzip(JSON);
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    wire.write(plain, 0, 3);
    wire.write(2 | 4 | 8 | 16);
    wire.write(plain, 4, 6);
    wire.write(new byte[] {3, 0, 1, 2, 3, 'n', 0, 'c', 0, 9, 9});
    wire.write(plain, 10, plain.length - 10);
    assertArrayEquals(JSON, decode(wire.toByteArray()).bytes());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Seeded.runs(
        200,
        random -> {
          byte[] content = noise(random, random.nextInt(40_000));
          assertArrayEquals(content, decode(BodyEncoder.encode(content)).bytes());
          assertArrayEquals(content, decode(gzip(content)).bytes());
        });
  }

  @Test
  void everyCutIsSeen() throws Exception {
    byte[] zlib = BodyEncoder.encode(JSON);
    byte[] gzip = gzip(JSON);
    for (int cut = 2; cut < zlib.length; cut++) {
      assertEquals(Fault.DAMAGED, fault(Arrays.copyOf(zlib, cut)), "zlib cut at " + cut);
    }
    for (int cut = 2; cut < gzip.length; cut++) {
      assertEquals(Fault.DAMAGED, fault(Arrays.copyOf(gzip, cut)), "gzip cut at " + cut);
    }
  }

  /** Some bits of a deflated stream only fill its last byte: changing them changes nothing. */
  @Test
  void noChangedByteGivesOtherContent() throws Exception {
    int refused = 0;
    byte[][] wires = {BodyEncoder.encode(JSON), gzip(JSON)};
    for (byte[] wire : wires) {
      int header = wire == wires[0] ? 2 : 10;
      for (int at = header; at < wire.length; at++) {
        byte[] changed = wire.clone();
        changed[at] ^= 0x10;
        try {
          assertArrayEquals(JSON, decode(changed).bytes(), "changed at " + at);
        } catch (BodyException seen) {
          refused++;
        }
      }
    }
    int all = wires[0].length + wires[1].length - 12;
    assertTrue(refused >= all - 2, "refused " + refused + " of " + all);
  }

  @Test
  void whatFollowsTheEndIsRefused() throws Exception {
    assertEquals(Fault.TRAILING_GARBAGE, fault(with(BodyEncoder.encode(JSON), 0)));
    assertEquals(Fault.TRAILING_GARBAGE, fault(with(gzip(JSON), 0)));
    assertEquals(Fault.TRAILING_GARBAGE, fault(with(gzip(JSON), 0x1f, 0x8b, 8)));
  }

  @Test
  void aStreamThatWantsADictionaryIsRefused() {
    Deflater deflater = new Deflater();
    deflater.setDictionary("uuid".getBytes(UTF_8));
    deflater.setInput(JSON);
    deflater.finish();
    byte[] wire = new byte[1000];
    int length = deflater.deflate(wire);
    deflater.end();
    assertEquals(Fault.DAMAGED, fault(Arrays.copyOf(wire, length)));
  }

  @Test
  void aBombIsRefusedByItsRatioBeforeItIsInflated() {
    byte[] bomb = BodyEncoder.encode(new byte[20 << 20]);
    assertTrue(bomb.length < 30_000, () -> "no bomb: " + bomb.length);
    assertEquals(Fault.RATIO, fault(bomb));
  }

  @Test
  void smallJsonMayRepeatItself() throws Exception {
    byte[] repetitive = new byte[1 << 20];
    assertEquals(1 << 20, decode(BodyEncoder.encode(repetitive)).size());
  }

  @Test
  void noMoreIsReadOrInflatedThanTheLimits() throws Exception {
    BodyLimits limits = new BodyLimits(100, 200, 100, 1000);
    byte[] fits = new byte[200];
    assertEquals(200, decode(BodyEncoder.encode(fits), limits).size());
    assertEquals(Fault.TOO_LARGE, fault(BodyEncoder.encode(new byte[201]), limits));
    assertEquals(Fault.TOO_LARGE, fault(new byte[101], limits));
    byte[] noise = noise(new SplittableRandom(1), 150);
    assertEquals(Fault.TOO_LARGE, fault(BodyEncoder.encode(noise), limits));
  }

  @Test
  void anEndlessBodyIsNotReadToItsEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '{';
          }
        };
    BodyException failure =
        assertThrows(
            BodyException.class,
            () -> BodyDecoder.decode(endless, new BodyLimits(100_000, 200_000, 10, 0)));
    assertEquals(Fault.TOO_LARGE, failure.fault());
  }

  @Test
  void aConnectionThatBreaksIsNotTheSendersFormat() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }
        };
    WuaException failure =
        assertThrows(WuaException.class, () -> BodyDecoder.decode(broken, BodyLimits.DEFAULT));
    assertEquals(FailureReason.UNREADABLE, failure.reason());
  }

  @Test
  void noiseIsReadOrRefusedAndNeverABug() {
    Seeded.runs(
        2000,
        random -> {
          byte[] wire = noise(random, random.nextInt(2, 300));
          byte[][] starts = {{0x78, (byte) 0x9c}, {0x1f, (byte) 0x8b}, {'{', '"'}};
          byte[] start = starts[random.nextInt(starts.length)];
          System.arraycopy(start, 0, wire, 0, 2);
          try {
            assertTrue(decode(wire).size() >= 0);
          } catch (BodyException refused) {
            assertTrue(start[0] != '{', "plain bytes are always read");
          }
        });
  }
}
