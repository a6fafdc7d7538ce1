package io.wua.http.wire.body;

import io.wua.core.update.Sha256;
import io.wua.http.wire.body.BodyException.Fault;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Collects decoded bytes up to the limit, digested as they come. */
final class BodyBuffer {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final MessageDigest digest = sha256();
  private final CRC32 crc = new CRC32();
  private final BodyLimits limits;

  BodyBuffer(BodyLimits limits) {
    this.limits = limits;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void append(byte[] chunk, int length) throws BodyException {
    if (bytes.size() + (long) length > limits.maxBytesDecoded()) {
      throw new BodyException(
          Fault.TOO_LARGE,
          "The body inflates to more than the "
              + limits.maxBytesDecoded()
              + " bytes that are accepted.");
    }
    bytes.write(chunk, 0, length);
    digest.update(chunk, 0, length);
    crc.update(chunk, 0, length);
  }

  int size() {
    return bytes.size();
  }

  long crc32() {
    return crc.getValue();
  }

  DecodedBody toBody() {
    return new DecodedBody(
        bytes.toByteArray(), new Sha256(HexFormat.of().formatHex(digest.digest())));
  }
}
