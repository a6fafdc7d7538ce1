package io.wua.http.wire.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.WireJson;
import io.wua.http.wire.signature.HostCertificate;
import io.wua.http.wire.signature.RsaSignature;
import java.util.function.Predicate;

/**
 * Puts signatures into JSON objects and checks those that are there: RSA PKCS#1 v1.5 with SHA-256
 * over the canonical form of what is signed.
 */
final class DocumentSignatures {
  static final String SIGNATURE = "signature";
  static final String CERTIFICATE = "signer_certificate";

  private DocumentSignatures() {}

  /** Sets the signature of an object over that part of it. */
  static void sign(ObjectNode whole, ObjectNode signed, DocumentSigner signer) throws WuaException {
    whole.put(SIGNATURE, RsaSignature.sign(signer.key(), WireJson.bytes(signed)));
  }

  /**
   * Checks the signature of an object over that part of it.
   *
   * @param what what the object is, for people
   * @param trusted whose signature counts
   * @return who signed
   * @throws WuaException UNTRUSTED where the signer does not count or did not sign this, MALFORMED
   *     where there is no signature
   */
  static HostCertificate check(
      String what, ObjectNode whole, ObjectNode signed, Predicate<HostCertificate> trusted)
      throws WuaException {
    HostCertificate signer = signer(what, text(what, whole, CERTIFICATE));
    if (!trusted.test(signer)) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          "%s is signed by a certificate that is not trusted: %s, SHA-256 %s."
              .formatted(what, signer.commonName().orElse("without a name"), signer.fingerprint()));
    }
    if (!RsaSignature.verify(
        signer.publicKey(), WireJson.bytes(signed), text(what, whole, SIGNATURE))) {
      throw new WuaException(
          FailureReason.UNTRUSTED, what + " was changed after it was signed, or is damaged.");
    }
    return signer;
  }

  private static HostCertificate signer(String what, String pem) throws WuaException {
    try {
      return HostCertificate.ofPem(pem);
    } catch (WuaException e) {
      throw new WuaException(e.reason(), what + " names no certificate of its signer.", e);
    }
  }

  /**
   * A text that has to be there.
   *
   * @throws WuaException MALFORMED where it is not
   */
  static String text(String what, ObjectNode object, String key) throws WuaException {
    JsonNode value = object.get(key);
    if (value == null || !value.isTextual()) {
      throw new WuaException(FailureReason.MALFORMED, what + " has no text '" + key + "'.");
    }
    return value.textValue();
  }

  /**
   * A whole number that has to be there.
   *
   * @throws WuaException MALFORMED where it is not
   */
  static long number(String what, ObjectNode object, String key) throws WuaException {
    JsonNode value = object.get(key);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new WuaException(FailureReason.MALFORMED, what + " has no number '" + key + "'.");
    }
    return value.longValue();
  }

  static WuaException malformed(String what, Exception why) {
    return new WuaException(
        FailureReason.MALFORMED, what + " is refused: " + why.getMessage() + ".", why);
  }
}
