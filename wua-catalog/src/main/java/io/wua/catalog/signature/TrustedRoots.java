package io.wua.catalog.signature;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The certificates that a signer has to lead to. One is known by itself or by its fingerprint; a
 * root that is known by fingerprint alone must come with the signature. Signers commonly leave it
 * out, because every Windows has it.
 */
public final class TrustedRoots {
  /**
   * Microsoft Root Certificate Authority 2010 and 2011 (SHA-256 of the certificates), from <a
   * href="https://www.microsoft.com/pkiops/docs/repository.htm">Microsoft's PKI repository</a>.
   */
  private static final Set<Sha256> MICROSOFT =
      Set.of(
          new Sha256("df545bf919a2439c36983b54cdfc903dfa4f37d3996d8d84b4c31eec6f3c163e"),
          new Sha256("847df6a78497943f27fc72eb93f9a637320a02b561d0a91b09e87a7807ed7c61"));

  private final Set<X509Certificate> certificates;
  private final Set<Sha256> fingerprints;

  private TrustedRoots(Collection<X509Certificate> certificates, Set<Sha256> fingerprints) {
    this.certificates = Set.copyOf(certificates);
    this.fingerprints = fingerprints;
  }

  /**
   * Microsoft's two roots for code, by fingerprint; on Windows also as they are in its root store,
   * so that a signature without its root leads somewhere.
   */
  public static TrustedRoots microsoft() {
    List<X509Certificate> installed =
        WindowsRootStore.certificates().stream()
            .filter(each -> MICROSOFT.contains(fingerprint(each)))
            .toList();
    return new TrustedRoots(installed, MICROSOFT);
  }

  /** Exactly these, whatever they are: roots, or authorities below one. */
  public static TrustedRoots of(Collection<X509Certificate> certificates) {
    return new TrustedRoots(certificates, Set.of());
  }

  /**
   * Exactly the certificates of a file (PEM with any number of them, or DER with one), or of the
   * files {@code *.pem}, {@code *.crt} and {@code *.cer} in a folder.
   *
   * @throws WuaException NOT_FOUND, UNREADABLE, MALFORMED or LIMIT_EXCEEDED; also where there is no
   *     certificate in it, since nothing could be trusted then
   */
  public static TrustedRoots read(Path fileOrFolder) throws WuaException {
    return of(RootFiles.read(fileOrFolder));
  }

  /** By what these roots are told from others: SHA-256 over their fingerprints, in hexadecimal. */
  public String digest() {
    TreeSet<String> all = new TreeSet<>();
    certificates.forEach(each -> all.add(fingerprint(each).hex()));
    fingerprints.forEach(each -> all.add(each.hex()));
    byte[] text = String.join(" ", all).getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(StrongDigest.SHA256.start().digest(text));
  }

  Set<X509Certificate> certificates() {
    return certificates;
  }

  boolean contain(X509Certificate certificate) {
    return certificates.contains(certificate)
        || (!fingerprints.isEmpty() && fingerprints.contains(fingerprint(certificate)));
  }

  private static Sha256 fingerprint(X509Certificate certificate) {
    try {
      byte[] digest = StrongDigest.SHA256.start().digest(certificate.getEncoded());
      return new Sha256(HexFormat.of().formatHex(digest));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }
}
