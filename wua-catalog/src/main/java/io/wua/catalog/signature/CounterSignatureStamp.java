package io.wua.catalog.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Reads and checks the older form of a time stamp: a PKCS #9 counter signature over the signature,
 * with the moment as its signing time.
 *
 * <p>Authenticode's carry a content type, which CMS forbids in counter signatures, so the check of
 * the library for ordinary ones cannot be used.
 */
final class CounterSignatureStamp {
  private CounterSignatureStamp() {}

  static TimeStamp.Stamped read(AuthenticodeBlob blob) throws MalformedSignatureException {
    SignerInformation stamp = blob.signer().getCounterSignatures().getSigners().iterator().next();
    X509Certificate authority = AuthenticodeBlob.certificateOf(stamp.getSID(), blob.certificates());
    StrongDigest digest =
        StrongDigest.of(stamp.getDigestAlgorithmID().getAlgorithm())
            .orElseThrow(() -> new MalformedSignatureException("its digest can be forged"));
    byte[] stated =
        ASN1OctetString.getInstance(value(stamp, CMSAttributes.messageDigest)).getOctets();
    if (!MessageDigest.isEqual(digest.start().digest(blob.signer().getSignature()), stated)) {
      throw new MalformedSignatureException("it is of another signature");
    }
    if (!isSignedBy(stamp, authority)) {
      throw new MalformedSignatureException("its own signature is wrong");
    }
    Instant at = Time.getInstance(value(stamp, CMSAttributes.signingTime)).getDate().toInstant();
    return new TimeStamp.Stamped(at, authority, blob.certificates());
  }

  private static ASN1Encodable value(SignerInformation stamp, ASN1ObjectIdentifier id)
      throws MalformedSignatureException {
    AttributeTable signed = stamp.getSignedAttributes();
    Attribute attribute = signed == null ? null : signed.get(id);
    if (attribute == null || attribute.getAttrValues().size() != 1) {
      throw new MalformedSignatureException("it lacks its digest or its time");
    }
    return attribute.getAttrValues().getObjectAt(0);
  }

  private static boolean isSignedBy(SignerInformation stamp, X509Certificate authority)
      throws MalformedSignatureException {
    try {
      ContentVerifier verifier =
          new JcaSimpleSignerInfoVerifierBuilder()
              .build(authority.getPublicKey())
              .getContentVerifier(
                  stamp.toASN1Structure().getDigestEncryptionAlgorithm(),
                  stamp.getDigestAlgorithmID());
      try (OutputStream out = verifier.getOutputStream()) {
        out.write(stamp.getEncodedSignedAttributes());
      }
      return verifier.verify(stamp.getSignature());
    } catch (IOException | OperatorCreationException e) {
      throw new MalformedSignatureException("its own signature cannot be checked", e);
    }
  }
}
