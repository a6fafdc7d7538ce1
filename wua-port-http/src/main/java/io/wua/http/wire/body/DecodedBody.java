package io.wua.http.wire.body;

import io.wua.core.update.Sha256;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The bytes of a body after inflation, and their digest, which is what a host signs. */
public final class DecodedBody {
  private final byte[] content;
  private final Sha256 digest;

  /** Takes the array as it is: nobody else keeps it. */
  DecodedBody(byte[] content, Sha256 digest) {
    this.content = content;
    this.digest = digest;
  }

  /** The bytes, in an array of the caller's own. */
  public byte[] bytes() {
    return content.clone();
  }

  /** The bytes as a stream, without a copy. */
  public InputStream open() {
    return new ByteArrayInputStream(content);
  }

  /** How many bytes there are. */
  public int size() {
    return content.length;
  }

  /** The SHA-256 of the bytes. */
  public Sha256 digest() {
    return digest;
  }
}
