package io.wua.server.ca;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** PEM texts (RFC 7468). */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  static String write(String type, byte[] der) {
    String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
  }

  /**
   * The bytes of the first object of a text.
   *
   * @param type what it has to be, {@code CERTIFICATE} for one
   * @throws WuaException MALFORMED where it is something else
   */
  static byte[] read(String type, String text) throws WuaException {
    try (PemReader reader = new PemReader(new StringReader(text))) {
      PemObject object = reader.readPemObject();
      if (object != null && object.getType().equals(type)) {
        return object.getContent();
      }
    } catch (IOException | RuntimeException e) {
      // The reader throws unchecked what Base64 dislikes.
      throw new WuaException(FailureReason.MALFORMED, "A PEM text of " + type + " is damaged.", e);
    }
    throw new WuaException(FailureReason.MALFORMED, "This is no PEM text of " + type + ".");
  }
}
