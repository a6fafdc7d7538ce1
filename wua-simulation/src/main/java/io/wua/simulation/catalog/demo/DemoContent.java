package io.wua.simulation.catalog.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Bytes that follow from a name and do not compress well: one random block, told apart by its
 * number at each repetition.
 *
 * @param name whose bytes; the case of its letters makes no difference
 * @param bytes how many
 */
record DemoContent(String name, long bytes) {
  private static final int BLOCK = 1 << 13;

  void writeTo(OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK];
    byte[] seed = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    new SplittableRandom(ByteBuffer.wrap(sha("SHA-256").digest(seed)).getLong()).nextBytes(block);
    for (long done = 0; done < bytes; done += BLOCK) {
      ByteBuffer.wrap(block).putLong(done);
      out.write(block, 0, (int) Math.min(BLOCK, bytes - done));
    }
  }

  String digest(String algorithm) {
    MessageDigest digest = sha(algorithm);
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written anywhere", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
