package io.wua.catalog.cab.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Expands MSZIP: each block is {@code CK} and a deflate stream of its own that may refer to the 32
 * KiB expanded before it (<a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-mci/">[MS-MCI]</a>).
 */
final class MszipDecoder implements BlockDecoder {
  private static final int HISTORY_BYTES = 32_768;
  private static final int SIGNATURE_BYTES = 2;

  private final Inflater inflater = new Inflater(true);
  private final byte[] history = new byte[HISTORY_BYTES];
  private final byte[] beyond = new byte[1];
  private int historyLength;

  @Override
  public void decode(byte[] in, int inLength, byte[] out, int outLength)
      throws DamagedBlockException {
    if (inLength < SIGNATURE_BYTES || in[0] != 'C' || in[1] != 'K') {
      throw new DamagedBlockException("the MSZIP signature CK", "none");
    }
    inflater.reset();
    if (historyLength > 0) {
      inflater.setDictionary(history, HISTORY_BYTES - historyLength, historyLength);
    }
    inflater.setInput(in, SIGNATURE_BYTES, inLength - SIGNATURE_BYTES);
    int length = 0;
    try {
      while (length < outLength && !inflater.finished()) {
        int inflated = inflater.inflate(out, length, outLength - length);
        if (inflated == 0) {
          break;
        }
        length += inflated;
      }
      if (length < outLength) {
        throw new DamagedBlockException(outLength + " bytes from deflate", length + " bytes");
      }
      if (inflater.inflate(beyond) > 0 || !inflater.finished()) {
        throw new DamagedBlockException(
            "the end of the deflate stream after " + outLength + " bytes", "more of it");
      }
    } catch (DataFormatException e) {
      String problem = e.getMessage() == null ? "another stream" : e.getMessage();
      throw new DamagedBlockException("a deflate stream", problem);
    }
    remember(out, outLength);
  }

  /** Keeps the last 32 KiB at the end of the history. */
  private void remember(byte[] out, int length) {
    int kept = Math.min(historyLength, HISTORY_BYTES - length);
    System.arraycopy(history, HISTORY_BYTES - kept, history, HISTORY_BYTES - kept - length, kept);
    System.arraycopy(out, 0, history, HISTORY_BYTES - length, length);
    historyLength = kept + length;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
