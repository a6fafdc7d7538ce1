package io.wua.catalog.signature;

import static io.wua.catalog.signature.Fixtures.LATE;
import static io.wua.catalog.signature.Fixtures.expect;
import static io.wua.catalog.signature.Issued.CODE;
import static io.wua.catalog.signature.Issued.TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.signature.Issued.Validity;
import io.wua.catalog.signature.SignatureVerdict.Kind;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time stamps in the older form, and stamps of the newer one on the wrong signature. */
class TimeStampTest {
  private static final Instant STAMPED = Instant.parse("2026-11-25T08:00:00Z");
  private static final Validity VALIDITY = Validity.around(STAMPED, Duration.ofDays(100));

  @TempDir private Path folder;

  private static Issued root;
  private static Issued stamper;

  @BeforeAll
  static void issue() {
    root = Issued.root("CN=Time Root", VALIDITY);
    stamper = root.leaf("CN=Stamper", VALIDITY, TIME);
  }

  private static byte[] blob() {
    byte[] signed = Fixtures.signed();
    return Arrays.copyOfRange(signed, Fixtures.blobOffset(signed), signed.length);
  }

  /** The fixture's signature with a counter signature in the place of its token. */
  private static CMSSignedData stamped(Issued by, Instant at, SignerInformation signature)
      throws Exception {
    Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
    attributes.put(
        CMSAttributes.contentType,
        new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)));
    attributes.put(
        CMSAttributes.signingTime,
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
    SignerInfoGenerator generator =
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(by.key()), by.certificate());
    CMSSignedDataGenerator stamping = new CMSSignedDataGenerator();
    stamping.addSignerInfoGenerator(generator);
    SignerInformationStore stamps = stamping.generateCounterSigners(signature);

    CMSSignedData signed = new CMSSignedData(new ByteArrayInputStream(blob()));
    SignerInformation plain =
        SignerInformation.replaceUnsignedAttributes(
            signed.getSignerInfos().getSigners().iterator().next(),
            new AttributeTable(new Hashtable<>()));
    List<X509CertificateHolder> certificates =
        new ArrayList<>(signed.getCertificates().getMatches(null));
    certificates.add(new JcaX509CertificateHolder(by.certificate()));
    return CMSSignedData.replaceCertificatesAndCRLs(
        CMSSignedData.replaceSigners(
            signed, new SignerInformationStore(SignerInformation.addCounterSigners(plain, stamps))),
        new CollectionStore<>(certificates),
        null,
        null);
  }

  private static SignerInformation signature() throws Exception {
    return AuthenticodeBlob.parse(blob()).signer();
  }

  private SignatureVerdict verify(CMSSignedData blob) throws Exception {
    List<X509Certificate> trusted = new ArrayList<>(Fixtures.roots(folder).certificates());
    trusted.add(root.certificate());
    return Fixtures.verify(
        folder,
        Fixtures.withBlob(Fixtures.signed(), blob.getEncoded("DER")),
        TrustedRoots.of(trusted),
        LATE);
  }

  private static void doesNotCount(SignatureVerdict verdict, String why) {
    expect(Kind.EXPIRED, verdict);
    assertEquals(Optional.empty(), verdict.signedAt());
    assertTrue(verdict.sentence().contains("does not count"), verdict.sentence());
    assertTrue(verdict.sentence().contains(why), verdict.sentence());
  }

  @Test
  void aCounterSignatureCounts() throws Exception {
    SignatureVerdict verdict = expect(Kind.VALID, verify(stamped(stamper, STAMPED, signature())));
    assertEquals(Optional.of(STAMPED), verdict.signedAt());
  }

  @Test
  void aCounterSignatureOfAnotherSignatureDoesNotCount() throws Exception {
    SignerInformation other =
        stamped(stamper, STAMPED, signature())
            .getSignerInfos()
            .getSigners()
            .iterator()
            .next()
            .getCounterSignatures()
            .getSigners()
            .iterator()
            .next();
    doesNotCount(verify(stamped(stamper, STAMPED, other)), "another signature");
  }

  @Test
  void aCounterSignatureWithAWrongKeyDoesNotCount() throws Exception {
    Issued thief = new Issued(stamper.certificate(), root.key());
    doesNotCount(verify(stamped(thief, STAMPED, signature())), "its own signature is wrong");
  }

  @Test
  void aSignerOfCodeMakesNoTimeStamps() throws Exception {
    Issued coder = root.leaf("CN=Coder", VALIDITY, CODE);
    doesNotCount(verify(stamped(coder, STAMPED, signature())), "not for time stamps");
  }

  @Test
  void anExpiredAuthorityMakesNoTimeStamps() throws Exception {
    Instant after = VALIDITY.to().plusSeconds(1);
    doesNotCount(verify(stamped(stamper, after, signature())), "CN=Stamper is valid from");
  }

  @Test
  void aTokenOfAnotherSignatureDoesNotCount() throws Exception {
    SignerInformation signer = signature();
    ASN1ObjectIdentifier id = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.3.3.1");
    Attribute token = signer.getUnsignedAttributes().get(id);
    assertEquals(Fixtures.SIGNED, TokenStamp.read(token, signer.getSignature()).at());
    byte[] other = signer.getSignature();
    other[0] ^= 1;
    MalformedSignatureException refused =
        assertThrows(MalformedSignatureException.class, () -> TokenStamp.read(token, other));
    assertEquals("it is of another signature", refused.getMessage());
  }
}
