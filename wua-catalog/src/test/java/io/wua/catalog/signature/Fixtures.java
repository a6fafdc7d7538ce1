package io.wua.catalog.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The cabinet signed.cab, which osslsigncode made of unsigned.cab on 24 November 2026, with a time
 * stamp; its signer's certificate is valid for the 30 days after. The keys are gone.
 */
final class Fixtures {
  static final Instant SIGNED = Instant.parse("2026-11-24T16:18:18Z");
  static final InstantSource IN_TIME = InstantSource.fixed(Instant.parse("2026-12-01T00:00:00Z"));
  static final InstantSource LATE = InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));

  private static final int POINTER = 44;

  private Fixtures() {}

  static byte[] signed() {
    return bytes("signed.cab");
  }

  static byte[] unsigned() {
    return bytes("unsigned.cab");
  }

  static TrustedRoots roots(Path folder) throws IOException, WuaException {
    return TrustedRoots.read(Files.write(folder.resolve("root.pem"), bytes("root.pem")));
  }

  /** Where the signature starts in a signed cabinet. */
  static int blobOffset(byte[] cabinet) {
    return ByteBuffer.wrap(cabinet).order(ByteOrder.LITTLE_ENDIAN).getInt(POINTER);
  }

  /** The same cabinet with another signature. */
  static byte[] withBlob(byte[] cabinet, byte[] blob) {
    int offset = blobOffset(cabinet);
    return ByteBuffer.allocate(offset + blob.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(cabinet, 0, offset)
        .put(blob)
        .putInt(POINTER + 4, blob.length)
        .array();
  }

  static SignatureVerdict verify(
      Path folder, byte[] cabinet, TrustedRoots roots, InstantSource clock)
      throws IOException, WuaException {
    return CabinetSignature.verify(Files.write(folder.resolve("test.cab"), cabinet), roots, clock);
  }

  static SignatureVerdict expect(SignatureVerdict.Kind kind, SignatureVerdict verdict) {
    assertEquals(kind, verdict.kind(), verdict::sentence);
    return verdict;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
