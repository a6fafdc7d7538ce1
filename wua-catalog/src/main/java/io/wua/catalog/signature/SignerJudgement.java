package io.wua.catalog.signature;

import io.wua.catalog.signature.SignatureVerdict.Kind;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Puts the verdict on a signer into words: whether the certificate is for code, leads to a trusted
 * root and was valid in time.
 *
 * @param cabinet what sentences call the cabinet
 */
record SignerJudgement(String cabinet, AuthenticodeBlob blob, X509Certificate certificate) {
  static SignerJudgement of(String cabinet, AuthenticodeBlob blob)
      throws MalformedSignatureException {
    return new SignerJudgement(cabinet, blob, blob.signerCertificate());
  }

  boolean isSigned() {
    return blob.isSignedBy(certificate);
  }

  /**
   * The verdict on a cabinet whose signer is not even proven.
   *
   * @param what the rest of a sentence that starts with the cabinet
   */
  SignatureVerdict refuse(Kind kind, String what) {
    return SignatureVerdict.of(kind, signer(), cabinet + " " + what);
  }

  /** The verdict on a cabinet that this signer did sign. */
  SignatureVerdict judge(TrustedRoots roots, InstantSource clock) {
    String signed = cabinet + " is signed by " + signer();
    if (!Usage.CODE_SIGNING.isOf(certificate)) {
      return SignatureVerdict.of(
          Kind.WRONG_USAGE,
          signer(),
          signed + ", whose certificate is not for the signing of code. Do not use it.");
    }
    CertificateChain.Search search =
        CertificateChain.search(certificate, blob.certificates(), roots);
    if (search.chain().isEmpty()) {
      return SignatureVerdict.of(
          Kind.UNTRUSTED_ROOT, signer(), signed + ", " + noRoot(search.last()));
    }
    CertificateChain chain = search.chain().get();
    String root = CertificateChain.name(chain.root());
    TimeStamp stamp = TimeStamp.of(blob, roots);
    Optional<Instant> signedAt =
        Usage.isLifetimeSigner(certificate) ? Optional.empty() : stamp.at();
    String time = time(stamp);
    return chain
        .problem(signedAt.orElseGet(clock::instant), Usage.CODE_SIGNING)
        .map(
            problem ->
                new SignatureVerdict(
                    problem.kind(),
                    Optional.of(signer()),
                    Optional.of(root),
                    stamp.at(),
                    signed + time + ", but " + problem.what() + ". Do not use it."))
        .orElseGet(
            () ->
                new SignatureVerdict(
                    Kind.VALID,
                    Optional.of(signer()),
                    Optional.of(root),
                    stamp.at(),
                    signed + time + "; trusted through " + root + "."));
  }

  private String time(TimeStamp stamp) {
    if (stamp.ignored().isPresent()) {
      return ", with a time stamp that does not count (" + stamp.ignored().get() + ")";
    }
    return stamp.at().map(at -> " at " + at).orElse(", without a time stamp");
  }

  /**
   * A signature commonly leaves out the root, so whoever knows it by fingerprint needs its file.
   */
  private static String noRoot(X509Certificate last) {
    boolean ends = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    String missing = last.getIssuerX500Principal().getName();
    return ends
        ? "who leads to " + CertificateChain.name(last) + ", which is not a trusted root."
        : "who leads to "
            + missing
            + ", which is neither among the trusted roots nor in the signature. If it is right,"
            + " export it on a Windows that trusts it (certutil -store Root \"COMMON NAME\" root.cer)"
            + " and give that file as a trusted root.";
  }

  private String signer() {
    return CertificateChain.name(certificate);
  }
}
