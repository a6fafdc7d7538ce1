package io.wua.catalog.signature;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/** Reads and checks a time stamp token (RFC 3161). */
final class TokenStamp {
  private TokenStamp() {}

  static TimeStamp.Stamped read(Attribute attribute, byte[] signature)
      throws MalformedSignatureException {
    try {
      TimeStampToken token =
          new TimeStampToken(ContentInfo.getInstance(attribute.getAttrValues().getObjectAt(0)));
      TimeStampTokenInfo info = token.getTimeStampInfo();
      StrongDigest digest =
          StrongDigest.of(info.getMessageImprintAlgOID())
              .orElseThrow(() -> new MalformedSignatureException("its digest can be forged"));
      if (!MessageDigest.isEqual(
          digest.start().digest(signature), info.getMessageImprintDigest())) {
        throw new MalformedSignatureException("it is of another signature");
      }
      List<X509Certificate> certificates = AuthenticodeBlob.certificates(token.getCertificates());
      X509Certificate authority = AuthenticodeBlob.certificateOf(token.getSID(), certificates);
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
      return new TimeStamp.Stamped(info.getGenTime().toInstant(), authority, certificates);
    } catch (IOException | TSPException | CertificateException | OperatorCreationException e) {
      throw new MalformedSignatureException(
          "it does not hold (" + String.valueOf(e.getMessage()) + ")", e);
    }
  }
}
