package io.wua.server.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The stream into one entry, which counts and digests what goes through. */
final class CountedEntry extends FilterOutputStream {
  private final String name;
  private final MessageDigest digest = sha256();
  private long size;

  CountedEntry(String name, OutputStream out) {
    super(out);
    this.name = name;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    digest.update(bytes, from, length);
    size += length;
  }

  /** The file goes on with the next entry. */
  @Override
  public void close() throws IOException {
    out.flush();
  }

  /** What went through. */
  BackupManifest.Entry done() {
    return new BackupManifest.Entry(name, size, HexFormat.of().formatHex(digest.digest()));
  }
}
