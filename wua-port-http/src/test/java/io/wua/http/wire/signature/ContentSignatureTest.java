package io.wua.http.wire.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.TestCertificates;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

/** Signing a body and checking the signature. */
class ContentSignatureTest {
  private static final byte[] BODY = "{\"uuid\":\"a\"}".getBytes(US_ASCII);
  private static final PublicKey KEY = TestCertificates.RSA.getPublic();

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static Sha256 digest(byte[] bytes) throws Exception {
    return new Sha256(HexFormat.of().formatHex(sha256(bytes)));
  }

  @Test
  void acceptsItsOwn() throws Exception {
    String signature = ContentSignature.sign(TestCertificates.RSA.getPrivate(), BODY);
    assertTrue(ContentSignature.verify(KEY, digest(BODY), signature));
    assertTrue(ContentSignature.verify(KEY, digest(BODY), " " + signature + "\n"));
  }

  @Test
  void signsTheHexadecimalTextOfTheDigest() throws Exception {
    byte[] signature =
        Base64.getDecoder().decode(ContentSignature.sign(TestCertificates.RSA.getPrivate(), BODY));
    Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    rsa.init(Cipher.DECRYPT_MODE, KEY);
    byte[] digestInfo = rsa.doFinal(signature);
    byte[] signed = Arrays.copyOfRange(digestInfo, digestInfo.length - 32, digestInfo.length);
    String text = HexFormat.of().formatHex(sha256(BODY));
    assertEquals(
        HexFormat.of().formatHex(sha256(text.getBytes(US_ASCII))),
        HexFormat.of().formatHex(signed));
  }

  @Test
  void refusesAnotherBodyAnotherKeyAndNoSignature() throws Exception {
    String signature = ContentSignature.sign(TestCertificates.RSA.getPrivate(), BODY);
    assertFalse(ContentSignature.verify(KEY, digest(new byte[1]), signature));
    assertFalse(
        ContentSignature.verify(TestCertificates.OTHER_RSA.getPublic(), digest(BODY), signature));
    for (String text : new String[] {"", "no base64!", "AAAA", signature.substring(4)}) {
      assertFalse(ContentSignature.verify(KEY, digest(BODY), text), text);
    }
  }

  @Test
  void aKeyOfAnotherKindIsNoVerdict() throws Exception {
    PublicKey ec = TestCertificates.keys("EC", 256).getPublic();
    WuaException failure =
        assertThrows(WuaException.class, () -> ContentSignature.verify(ec, digest(BODY), "AAAA"));
    assertEquals(FailureReason.UNSUPPORTED, failure.reason());
    assertThrows(
        WuaException.class,
        () -> ContentSignature.sign(TestCertificates.keys("EC", 256).getPrivate(), BODY));
  }
}
