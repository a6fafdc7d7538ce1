package io.wua.simulation.catalog.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.PKCS7ProcessableObject;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The PKCS #7 bytes of an Authenticode signature. What is signed (SpcIndirectDataContent) stands in
 * them as it is, not in an octet string as in CMS.
 */
final class AuthenticodeContent {
  private static final ASN1ObjectIdentifier INDIRECT_DATA =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.2.1.4");
  private static final ASN1ObjectIdentifier CABINET_DATA =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.2.1.25");

  /** Where a link once stood; every signed cabinet has this text instead. */
  private static final String NO_LINK = "<<<Obsolete>>>";

  private AuthenticodeContent() {}

  /**
   * Signs.
   *
   * @param digest SHA-256 of what the cabinet's signature covers
   */
  static byte[] sign(byte[] digest, SigningAuthority authority) throws IOException {
    DERSequence content = indirectData(digest);
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSimpleSignerInfoGeneratorBuilder()
              .build(SigningAuthority.ALGORITHM, authority.key(), authority.signer()));
      generator.addCertificates(new JcaCertStore(List.of(authority.signer())));
      SignedData cms =
          SignedData.getInstance(
              generator
                  .generate(new PKCS7ProcessableObject(INDIRECT_DATA, content), false)
                  .toASN1Structure()
                  .getContent());
      SignedData signed =
          new SignedData(
              cms.getDigestAlgorithms(),
              new ContentInfo(INDIRECT_DATA, content),
              cms.getCertificates(),
              cms.getCRLs(),
              cms.getSignerInfos());
      return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
    } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
      throw new IllegalStateException("keys and certificates of our own sign", e);
    }
  }

  private static DERSequence indirectData(byte[] digest) {
    byte[] text = NO_LINK.getBytes(StandardCharsets.UTF_16BE);
    ASN1EncodableVector link = new ASN1EncodableVector();
    link.add(CABINET_DATA);
    link.add(new DERTaggedObject(true, 2, new DERTaggedObject(false, 0, new DEROctetString(text))));
    ASN1EncodableVector content = new ASN1EncodableVector();
    content.add(new DERSequence(link));
    content.add(
        new DigestInfo(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), digest));
    return new DERSequence(content);
  }
}
