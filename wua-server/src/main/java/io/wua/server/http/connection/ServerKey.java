package io.wua.server.http.connection;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

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
    JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
    try {
      for (Object object : objects(file)) {
        if (object instanceof PEMKeyPair pair) {
          return converter.getKeyPair(pair).getPrivate();
        }
        if (object instanceof PrivateKeyInfo info) {
          return converter.getPrivateKey(info);
        }
      }
    } catch (PEMException e) {
      throw wrong(file, "holds a key that cannot be read", e);
    }
    throw wrong(file, "holds no private key in PEM form without a password", null);
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
