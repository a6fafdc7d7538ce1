package io.wua.server.ca;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * A request for a certificate (PKCS #10, RFC 2986). It proves that its sender has a key; what it
 * says of names and extensions is never read.
 */
public final class SigningRequest {
  private static final String TYPE = "CERTIFICATE REQUEST";

  private final PublicKey key;

  private SigningRequest(PublicKey key) {
    this.key = key;
  }

  /**
   * Reads a request and checks that it is signed with the key that it names.
   *
   * @throws WuaException MALFORMED where it is none, UNTRUSTED where its signature does not hold
   */
  public static SigningRequest ofPem(String pem) throws WuaException {
    byte[] der = Pem.read(TYPE, pem);
    try {
      JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(der);
      PublicKey key = request.getPublicKey();
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw untrusted(null);
      }
      return new SigningRequest(key);
    } catch (PKCSException | OperatorCreationException e) {
      throw untrusted(e);
    } catch (IOException
        | NoSuchAlgorithmException
        | InvalidKeyException
        | IllegalArgumentException e) {
      throw new WuaException(
          FailureReason.MALFORMED, "The certificate signing request cannot be read.", e);
    }
  }

  private static WuaException untrusted(@org.jspecify.annotations.Nullable Exception cause) {
    return new WuaException(
        FailureReason.UNTRUSTED,
        "The certificate signing request is not signed with its own key.",
        cause);
  }

  /** The key that its sender has. */
  public PublicKey key() {
    return key;
  }
}
