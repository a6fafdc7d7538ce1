package io.wua.http.wire.body;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.body.BodyException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes a body while it is read, whatever its headers say of it: a ZLIB stream (RFC 1950), as
 * WAPT sends it under the name of gzip, true gzip (RFC 1952, one member), or plain bytes. The first
 * two bytes tell which; JSON begins like neither of the others.
 */
public final class BodyDecoder {
  private static final int CHUNK = 8192;
  private static final int ZLIB = 0x78;

  private final PushbackInputStream in;
  private final BodyLimits limits;
  private final BodyBuffer out;
  private long read;
  private int lastChunk;

  private BodyDecoder(InputStream in, BodyLimits limits) {
    this.in = new PushbackInputStream(in, CHUNK);
    this.limits = limits;
    this.out = new BodyBuffer(limits);
  }

  /**
   * Reads a body to its end. The stream is not closed.
   *
   * @param in the body as it comes from the wire
   * @param limits when to stop
   * @throws BodyException where the sender is to blame
   * @throws WuaException UNREADABLE where the stream fails
   */
  public static DecodedBody decode(InputStream in, BodyLimits limits) throws WuaException {
    try {
      return new BodyDecoder(in, limits).decode();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The body of a request could not be read to its end: " + e.getMessage() + ".",
          e);
    }
  }

  private DecodedBody decode() throws BodyException, IOException {
    byte[] start = in.readNBytes(2);
    in.unread(start);
    if (start.length == 2 && (start[0] & 0xff) == ZLIB && isZlibCheck(start)) {
      inflate(false);
    } else if (GzipFrame.starts(start)) {
      read += GzipFrame.skipHeader(in);
      inflate(true);
      GzipFrame.checkTrailer(in, out);
    } else {
      copy();
    }
    if (in.read() >= 0) {
      throw new BodyException(
          Fault.TRAILING_GARBAGE, "The body goes on behind the end of its compressed stream.");
    }
    return out.toBody();
  }

  /** The two bytes as a number are a multiple of 31 (RFC 1950, FCHECK). */
  private static boolean isZlibCheck(byte[] start) {
    return (((start[0] & 0xff) << 8) | (start[1] & 0xff)) % 31 == 0;
  }

  private void copy() throws BodyException, IOException {
    byte[] chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      count(n);
      out.append(chunk, n);
    }
  }

  private void inflate(boolean raw) throws BodyException, IOException {
    Inflater inflater = new Inflater(raw);
    try {
      byte[] chunk = new byte[CHUNK];
      byte[] inflated = new byte[CHUNK];
      while (!inflater.finished()) {
        int made = inflater.inflate(inflated);
        out.append(inflated, made);
        checkRatio();
        if (made == 0 && !inflater.finished()) {
          feed(inflater, chunk);
        }
      }
      int left = inflater.getRemaining();
      in.unread(chunk, lastChunk - left, left);
    } catch (DataFormatException e) {
      throw new BodyException(
          Fault.DAMAGED, "The compressed body is damaged: " + e.getMessage() + ".", e);
    } finally {
      inflater.end();
    }
  }

  private void feed(Inflater inflater, byte[] chunk) throws BodyException, IOException {
    if (inflater.needsDictionary()) {
      throw new BodyException(Fault.DAMAGED, "The compressed body wants a dictionary.");
    }
    lastChunk = in.read(chunk);
    if (lastChunk < 0) {
      throw new BodyException(Fault.DAMAGED, "The compressed body ends too early.");
    }
    count(lastChunk);
    inflater.setInput(chunk, 0, lastChunk);
  }

  private void count(int bytes) throws BodyException {
    read += bytes;
    if (read > limits.maxBytesRead()) {
      throw new BodyException(
          Fault.TOO_LARGE,
          "The body is larger than the " + limits.maxBytesRead() + " bytes that are accepted.");
    }
  }

  private void checkRatio() throws BodyException {
    if (out.size() > limits.ratioFloorBytes() && out.size() > read * limits.maxRatio()) {
      throw new BodyException(
          Fault.RATIO,
          "The body inflates to more than " + limits.maxRatio() + " times its own size.");
    }
  }
}
