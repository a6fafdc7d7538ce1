package io.wua.server.http.wapt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wua.http.wire.signature.ContentSignature;
import io.wua.http.wire.status.ChangedSections;
import io.wua.http.wire.status.RegistrationBody;
import io.wua.http.wire.status.StatusBody;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A host as the server sees it: a key, a certificate that it made itself, and what it sends. */
public final class TestHost {
  /** Keys that tests share, as making one takes long. */
  private static final Map<Integer, KeyPair> KEYS = new HashMap<>();

  public final String uuid;
  public final String fqdn;
  final KeyPair keys;
  String certificate;
  private long revision;

  /** A host with that key; the same number is the same key. */
  public TestHost(String uuid, int key) {
    this.uuid = uuid;
    this.fqdn = uuid.toLowerCase(java.util.Locale.ROOT) + ".example";
    this.keys = key(key);
    this.certificate = certificate("CN=" + uuid, keys);
  }

  static synchronized KeyPair key(int number) {
    return KEYS.computeIfAbsent(number, n -> newKey("RSA", 2048));
  }

  static KeyPair newKey(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String certificate(String subject, KeyPair keys) {
    X500Name name = new X500Name(subject);
    String algorithm = keys.getPublic().getAlgorithm().equals("EC") ? "ECDSA" : "RSA";
    try {
      byte[] der =
          new JcaX509v3CertificateBuilder(
                  name,
                  BigInteger.ONE,
                  Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                  Date.from(Instant.parse("2046-01-01T00:00:00Z")),
                  name,
                  keys.getPublic())
              .build(new JcaContentSignerBuilder("SHA256with" + algorithm).build(keys.getPrivate()))
              .getEncoded();
      return pem("CERTIFICATE", der);
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pem(String type, byte[] der) {
    return "-----BEGIN "
        + type
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + type
        + "-----\n";
  }

  /** A request for a certificate that names whatever it likes, signed with that key. */
  static String request(String subject, KeyPair named, KeyPair signing) {
    try {
      ExtensionsGenerator wishes = new ExtensionsGenerator();
      wishes.addExtension(
          Extension.subjectAlternativeName,
          true,
          new GeneralNames(new GeneralName(GeneralName.dNSName, "wapt.example")));
      byte[] der =
          new JcaPKCS10CertificationRequestBuilder(new X500Name(subject), named.getPublic())
              .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, wishes.generate())
              .build(new JcaContentSignerBuilder("SHA256withRSA").build(signing.getPrivate()))
              .getEncoded();
      return pem("CERTIFICATE REQUEST", der);
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sections of a host that says little. */
  public Map<String, JsonNode> sections() {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("computer_fqdn", fqdn);
    Map<String, JsonNode> sections = new HashMap<>();
    sections.put("host_info", info);
    return sections;
  }

  /** The next report, of these sections. */
  public byte[] report(Map<String, JsonNode> sections) {
    return StatusBody.of(uuid, ++revision, ChangedSections.all(sections)).bytes();
  }

  /** The next registration, with a request for a certificate of its own name. */
  public byte[] registration() {
    return registration(Optional.of(request("CN=" + uuid, keys, keys)));
  }

  byte[] registration(Optional<String> request) {
    StatusBody status = StatusBody.of(uuid, ++revision, ChangedSections.all(sections()));
    return new RegistrationBody(status, Optional.of(certificate), request).bytes();
  }

  /** The signature of a body by this host. */
  public String sign(byte[] body) {
    try {
      return ContentSignature.sign(keys.getPrivate(), body);
    } catch (io.wua.core.failure.WuaException e) {
      throw new IllegalStateException(e);
    }
  }
}
