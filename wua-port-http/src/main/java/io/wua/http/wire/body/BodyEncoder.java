package io.wua.http.wire.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/**
 * Compresses a body as WAPT 1.8 does: a ZLIB stream (RFC 1950, first bytes 78 9c), although the
 * header that goes with it says gzip. A server of WAPT refuses true gzip.
 */
public final class BodyEncoder {
  private BodyEncoder() {}

  /** The compressed bytes. */
  public static byte[] encode(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 + content.length / 8);
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
      deflating.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }
}
