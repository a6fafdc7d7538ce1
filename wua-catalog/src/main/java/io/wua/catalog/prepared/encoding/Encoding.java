package io.wua.catalog.prepared.encoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The binary form of one kind of record. Immutable once made; safe for several threads.
 *
 * @param <T> the record, or a sealed choice of records
 */
public final class Encoding<T> {
  private final Class<T> type;
  private final Codec codec;
  private final String shape;

  private Encoding(Class<T> type) {
    CodecBook book = new CodecBook();
    this.type = type;
    this.codec = book.codec(type);
    this.shape = book.shape();
  }

  /**
   * The form of a type.
   *
   * @throws IllegalStateException where it, or what it is made of, has none: a mistake in the code
   */
  public static <T> Encoding<T> of(Class<T> type) {
    return new Encoding<>(type);
  }

  /** Appends a value. */
  public void write(ByteSink out, T value) {
    codec.write(out, value);
  }

  /** A value by itself. */
  public byte[] encode(T value) {
    ByteSink out = new ByteSink();
    write(out, value);
    return out.toByteArray();
  }

  /**
   * Reads a value.
   *
   * @throws RuntimeException where the bytes are not those of such a value
   */
  public T read(ByteSource in) {
    return type.cast(codec.read(in));
  }

  /**
   * What the form follows from, in 64 hexadecimal digits: the same for the same components and
   * kinds, another wherever these changed.
   */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(shape.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
