package io.wua.http.fetch.part;

import io.wua.core.download.StoredFile;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Size, SHA-1 and SHA-256 of bytes as they pass. */
public final class ContentDigest {
  private static final int CHUNK = 1 << 16;

  private final MessageDigest sha1 = digest("SHA-1");
  private final MessageDigest sha256 = digest("SHA-256");
  private long size;

  /** Of nothing yet. */
  public ContentDigest() {}

  /** Of a whole file. */
  public static StoredFile of(Path file) throws IOException {
    ContentDigest digest = new ContentDigest();
    try (InputStream in = Files.newInputStream(file)) {
      digest.updateFrom(in);
    }
    return digest.describe(file);
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  /** Of the rest of a stream, which stays open. */
  void updateFrom(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      update(chunk, n);
    }
  }

  void update(byte[] chunk, int length) {
    sha1.update(chunk, 0, length);
    sha256.update(chunk, 0, length);
    size += length;
  }

  long size() {
    return size;
  }

  /** What passed, as the content of that file; nothing may pass afterwards. */
  StoredFile describe(Path file) {
    return new StoredFile(
        file.toUri(),
        size,
        new Sha1(HexFormat.of().formatHex(sha1.digest())),
        new Sha256(HexFormat.of().formatHex(sha256.digest())));
  }
}
