package io.wua.catalog.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JcaX509CertSelectorConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;

/**
 * The PKCS #7 signature of a cabinet: what was signed (SpcIndirectDataContent of Authenticode), by
 * whom, and the certificates that came with it.
 *
 * @param digest the algorithm and digest of the cabinet, as signed
 * @param signer the one signer
 * @param certificates all that came with it, in the order of the signature
 */
record AuthenticodeBlob(
    DigestInfo digest, SignerInformation signer, List<X509Certificate> certificates) {
  private static final int MOST_CERTIFICATES = 32;

  private static final ASN1ObjectIdentifier INDIRECT_DATA =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.2.1.4");
  private static final ASN1ObjectIdentifier CABINET_DATA =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.2.1.25");

  AuthenticodeBlob {
    certificates = List.copyOf(certificates);
  }

  /**
   * Reads the bytes.
   *
   * @param bytes the signature; zeros that fill it up behind are not looked at
   */
  static AuthenticodeBlob parse(byte[] bytes) throws MalformedSignatureException {
    try (ASN1InputStream in = new ASN1InputStream(bytes)) {
      CMSSignedData signed = new CMSSignedData(ContentInfo.getInstance(in.readObject()));
      DigestInfo digest = digest(signed);
      Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
      if (signers.size() != 1) {
        throw new MalformedSignatureException(
            "it has " + signers.size() + " signers instead of one");
      }
      SignerInformation signer = signers.iterator().next();
      if (signer.getSignedAttributes() == null) {
        throw new MalformedSignatureException("it has no signed attributes");
      }
      return new AuthenticodeBlob(digest, signer, certificates(signed.getCertificates()));
    } catch (IOException | CMSException | CertificateException | RuntimeException e) {
      // The library answers some damaged input with unchecked exceptions of many kinds.
      throw new MalformedSignatureException("it is no PKCS #7 signature", e);
    }
  }

  private static DigestInfo digest(CMSSignedData signed) throws MalformedSignatureException {
    CMSTypedData content = signed.getSignedContent();
    if (content == null || !INDIRECT_DATA.equals(content.getContentType())) {
      throw new MalformedSignatureException("it is a signature, and not Authenticode");
    }
    ASN1Sequence indirect = ASN1Sequence.getInstance(content.getContent());
    ASN1Sequence data = ASN1Sequence.getInstance(indirect.getObjectAt(0));
    if (!CABINET_DATA.equals(data.getObjectAt(0))) {
      throw new MalformedSignatureException("it is the signature of something else than a cabinet");
    }
    return DigestInfo.getInstance(indirect.getObjectAt(1));
  }

  /** Turns certificates of the library into those of the JDK. */
  static List<X509Certificate> certificates(Store<X509CertificateHolder> store)
      throws IOException, CertificateException, MalformedSignatureException {
    Collection<X509CertificateHolder> holders = store.getMatches(null);
    if (holders.size() > MOST_CERTIFICATES) {
      throw new MalformedSignatureException(
          "it has " + holders.size() + " certificates; " + MOST_CERTIFICATES + " are the most");
    }
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (X509CertificateHolder each : holders) {
      certificates.add(
          (X509Certificate)
              factory.generateCertificate(new ByteArrayInputStream(each.getEncoded())));
    }
    return certificates;
  }

  /** The algorithm of the cabinet's digest and of the signature; empty where either is weak. */
  Optional<StrongDigest> strongDigest() {
    return StrongDigest.of(signer.getDigestAlgorithmID().getAlgorithm())
        .flatMap(ofSignature -> StrongDigest.of(digest.getAlgorithmId().getAlgorithm()));
  }

  /** Whether this is the digest that was signed. */
  boolean states(byte[] computed) {
    return MessageDigest.isEqual(computed, digest.getDigest());
  }

  /** The certificate of the signer. */
  X509Certificate signerCertificate() throws MalformedSignatureException {
    return certificateOf(signer.getSID(), certificates);
  }

  /** The certificate that is meant among those that came along. */
  static X509Certificate certificateOf(SignerId signer, Collection<X509Certificate> certificates)
      throws MalformedSignatureException {
    X509CertSelector selector;
    try {
      selector = new JcaX509CertSelectorConverter().getCertSelector(signer);
    } catch (IllegalArgumentException e) {
      throw new MalformedSignatureException("the name of its signer cannot be read", e);
    }
    return certificates.stream()
        .filter(selector::match)
        .findFirst()
        .orElseThrow(
            () -> new MalformedSignatureException("the certificate of its signer is missing"));
  }

  /** Whether the signer, with the key of this certificate, signed what the blob says. */
  boolean isSignedBy(X509Certificate certificate) {
    try {
      // By key, not by certificate: whether that was valid at the stated time is asked elsewhere.
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
    } catch (CMSException | OperatorCreationException | RuntimeException e) {
      // Wrong digest of the content, wrong attributes, a key of another kind: not signed.
      return false;
    }
  }
}
