package io.wua.catalog.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * What the signature of a cabinet is worth.
 *
 * @param kind valid, or the first thing that is wrong
 * @param signer the subject of the signing certificate, where one could be read; proven only if the
 *     kind is VALID, EXPIRED, WRONG_USAGE or UNTRUSTED_ROOT, and then only as far as that kind says
 * @param root the subject of the trusted root that the signer leads to, if it leads to one
 * @param signedAt when it was signed, by a time stamp that counts; empty where there is none
 * @param sentence the same for people, with what to do about it
 */
public record SignatureVerdict(
    Kind kind,
    Optional<String> signer,
    Optional<String> root,
    Optional<Instant> signedAt,
    String sentence) {
  /** What a signature can be, in the order in which it is looked at. */
  public enum Kind {
    /** Signed by somebody who leads to a trusted root, and unchanged since. */
    VALID,
    /** There is no signature. */
    UNSIGNED,
    /** There is one and it cannot be read. */
    MALFORMED,
    /** The cabinet is not the one that was signed. */
    DIGEST_MISMATCH,
    /** The signature is not the signer's, or made with an algorithm that can be forged. */
    BAD_SIGNATURE,
    /** The certificate, or one above it, is not meant for the signing of code. */
    WRONG_USAGE,
    /** The signer leads to no trusted root. */
    UNTRUSTED_ROOT,
    /** A certificate of the chain was not valid at the time that counts. */
    EXPIRED
  }

  static SignatureVerdict of(Kind kind, String sentence) {
    return new SignatureVerdict(
        kind, Optional.empty(), Optional.empty(), Optional.empty(), sentence);
  }

  static SignatureVerdict of(Kind kind, String signer, String sentence) {
    return new SignatureVerdict(
        kind, Optional.of(signer), Optional.empty(), Optional.empty(), sentence);
  }

  /** Whether the cabinet may be trusted. */
  public boolean isValid() {
    return kind == Kind.VALID;
  }
}
