package io.wua.server.http.connection;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;

/**
 * The key of the server with its certificates.
 *
 * @param key the private key
 * @param chain the server's own certificate first
 */
public record ServerKey(PrivateKey key, List<X509Certificate> chain) {
  /** Copies the chain and refuses an empty one. */
  public ServerKey {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a key without a certificate");
    }
  }

  /**
   * Reads PEM files: certificates, and a key as PKCS#8, PKCS#1 or SEC 1 without a password.
   *
   * @throws WuaException where a file is missing, holds something else, or the two do not match
   */
  public static ServerKey read(Path certificates, Path keyFile) throws WuaException {
    List<X509Certificate> chain = new ArrayList<>();
    for (Object object : objects(certificates)) {
      if (object instanceof X509CertificateHolder holder) {
        chain.add(certificate(certificates, holder));
      }
    }
    if (chain.isEmpty()) {
      throw wrong(certificates, "holds no certificate in PEM form", null);
    }
    ServerKey both = new ServerKey(privateKey(keyFile), chain);
    if (!KeyMatch.of(both.key(), chain.get(0).getPublicKey())) {
      throw wrong(keyFile, "is not the key of the first certificate in " + certificates, null);
    }
    return both;
  }

  private static X509Certificate certificate(Path file, X509CertificateHolder holder)
      throws WuaException {
    try {
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (GeneralSecurityException e) {
      throw wrong(file, "holds a certificate that cannot be read", e);
    }
  }

  private static PrivateKey privateKey(Path file) throws WuaException {
    for (Object object : objects(file)) {
      if (object instanceof PEMKeyPair pair) {
        return privateKey(file, pair.getPrivateKeyInfo());
      }
      if (object instanceof PrivateKeyInfo info) {
        return privateKey(file, info);
      }
    }
    throw wrong(file, "holds no private key in PEM form without a password", null);
  }

  /** The key as the JDK has it: its TLS takes no other. */
  private static PrivateKey privateKey(Path file, PrivateKeyInfo info) throws WuaException {
    try {
      return KeyFactory.getInstance(kind(info.getPrivateKeyAlgorithm().getAlgorithm()))
          .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    } catch (GeneralSecurityException | IOException e) {
      throw wrong(file, "holds a key that cannot be read", e);
    }
  }

  private static String kind(ASN1ObjectIdentifier algorithm) {
    if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return "RSA";
    }
    return algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey) ? "EC" : "EdDSA";
  }

  private static List<Object> objects(Path file) throws WuaException {
    List<Object> objects = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.US_ASCII);
        PEMParser parser = new PEMParser(text)) {
      for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
        objects.add(object);
      }
      return objects;
    } catch (IOException e) {
      throw wrong(file, "cannot be read as PEM", e);
    }
  }

  private static WuaException wrong(
      Path file, String what, @org.jspecify.annotations.Nullable Exception why) {
    return new WuaException(
        FailureReason.CONFIGURATION,
        file + " " + what + "; name a PEM file that fits, or use --tls-auto.",
        why);
  }

  /** SHA-256 of the server's own certificate, for people to compare: {@code AB:CD:...}. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(chain.get(0).getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256, and a certificate its form", e);
    }
  }

  /** Key and certificates as Java's TLS takes them, in memory alone. */
  KeyStore keyStore() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key, new char[0], chain.toArray(X509Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a key store in memory holds what was read already", e);
    }
  }
}
