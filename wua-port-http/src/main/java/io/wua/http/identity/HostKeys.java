package io.wua.http.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.report.HostIdentity;
import io.wua.http.fetch.connection.ClientIdentity;
import io.wua.http.fetch.connection.PemFiles;
import io.wua.http.wire.signature.ContentSignature;
import io.wua.http.wire.signature.HostCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The key of a host and its certificate, in a folder that nobody but their owner may enter: {@code
 * host.key.pem} and {@code host.crt.pem}. Made when they are first asked for. The key never leaves
 * the host; the certificate is the host's own until a server has signed another.
 */
public final class HostKeys {
  private static final String KEY = "host.key.pem";
  private static final String CERTIFICATE = "host.crt.pem";

  private final Path folder;
  private final HostIdentity host;
  private final KeyPair pair;
  private HostCertificate certificate;

  private HostKeys(Path folder, HostIdentity host, KeyPair pair, HostCertificate certificate) {
    this.folder = folder;
    this.host = host;
    this.pair = pair;
    this.certificate = certificate;
  }

  /**
   * The keys in a folder, made where there are none. A key that cannot be read is left alone: a new
   * one would make the host a stranger to its server. A certificate that names another host, or is
   * of another key, is replaced by one that the host signs itself.
   *
   * @param folder where they are; made where it is not there
   * @param host whose they are
   * @param clock for the dates of a certificate
   * @throws WuaException UNREADABLE or CONFIGURATION where they can be neither read nor made
   */
  public static HostKeys open(Path folder, HostIdentity host, InstantSource clock)
      throws WuaException {
    try {
      PrivateFiles.makeFolder(folder);
      Path keyFile = folder.resolve(KEY);
      if (!Files.exists(keyFile)) {
        PrivateFiles.write(keyFile, NewCertificates.pem(NewCertificates.keyPair()));
      }
      PrivateFiles.keepPrivate(keyFile);
      KeyPair pair = pairOf(keyFile, PemFiles.privateKey(keyFile));
      Path certificateFile = folder.resolve(CERTIFICATE);
      if (Files.exists(certificateFile)) {
        HostCertificate there = HostCertificate.ofPem(Files.readString(certificateFile, US_ASCII));
        if (isOurs(there, pair, host)) {
          return new HostKeys(folder, host, pair, there);
        }
      }
      String pem =
          NewCertificates.pem(NewCertificates.selfSigned(pair, host.uuid(), clock.instant()));
      PrivateFiles.write(certificateFile, pem);
      return new HostKeys(folder, host, pair, HostCertificate.ofPem(pem));
    } catch (IOException e) {
      throw disk(folder, e);
    }
  }

  private static boolean isOurs(HostCertificate certificate, KeyPair pair, HostIdentity host) {
    return certificate.publicKey().equals(pair.getPublic())
        && certificate.names(host.uuid(), Optional.of(host.fqdn()));
  }

  private static KeyPair pairOf(Path file, PrivateKey key) throws WuaException {
    if (!(key instanceof RSAPrivateCrtKey rsa)) {
      throw new WuaException(
          FailureReason.CONFIGURATION, file + " holds no RSA key, which alone can sign for WAPT.");
    }
    try {
      return new KeyPair(
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent())),
          key);
    } catch (GeneralSecurityException e) {
      throw new WuaException(
          FailureReason.CONFIGURATION, file + " holds no usable key: " + e.getMessage() + ".", e);
    }
  }

  private static WuaException disk(Path folder, IOException e) {
    return new WuaException(
        FailureReason.UNREADABLE,
        "The key and certificate of this host cannot be kept in %s: %s. Check the rights there."
            .formatted(folder, e.getMessage()),
        e);
  }

  /** The certificate. */
  public HostCertificate certificate() {
    return certificate;
  }

  /** The certificate as PEM. */
  public String certificatePem() {
    return NewCertificates.pem(certificate.x509());
  }

  /**
   * A request to sign a certificate that names this host by its uuid, as PEM.
   *
   * @throws WuaException UNSUPPORTED where the key cannot sign
   */
  public String signingRequestPem() throws WuaException {
    return NewCertificates.pem(NewCertificates.request(pair, host.uuid()));
  }

  /**
   * Signs a body.
   *
   * @throws WuaException UNSUPPORTED where the key cannot sign
   */
  public String sign(byte[] content) throws WuaException {
    return ContentSignature.sign(pair.getPrivate(), content);
  }

  /** What to show a server that asks for a certificate: ours, if it allows clientAuth. */
  public Optional<ClientIdentity> clientIdentity() {
    return ClientIdentity.allowsClientAuth(certificate.x509())
        ? Optional.of(new ClientIdentity(pair.getPrivate(), List.of(certificate.x509())))
        : Optional.empty();
  }

  /**
   * Takes a certificate that a server signed, if it is of our key and names this host by its uuid.
   *
   * @param pem the certificate
   * @return whether it was taken; what is there stays otherwise
   * @throws WuaException MALFORMED where it is none, UNREADABLE where it cannot be kept
   */
  public boolean install(String pem) throws WuaException {
    HostCertificate signed = HostCertificate.ofPem(pem);
    boolean fits =
        signed.publicKey().equals(pair.getPublic()) && signed.names(host.uuid(), Optional.empty());
    if (fits) {
      try {
        PrivateFiles.write(folder.resolve(CERTIFICATE), NewCertificates.pem(signed.x509()));
      } catch (IOException e) {
        throw disk(folder, e);
      }
      certificate = signed;
    }
    return fits;
  }
}
