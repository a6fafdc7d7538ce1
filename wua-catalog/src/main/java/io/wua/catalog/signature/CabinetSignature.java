package io.wua.catalog.signature;

import io.wua.catalog.cab.CabinetException;
import io.wua.catalog.signature.SignatureVerdict.Kind;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Checks the signature of a cabinet, {@code wsusscn2.cab} for instance: digest, signature, usage,
 * chain, time.
 *
 * <p>The chain is judged at the moment of the time stamp if one counts, else now. Of the cabinet
 * only the header is parsed; its bytes are read once, whatever its size, in constant memory.
 */
public final class CabinetSignature {
  private static final String ADVICE =
      " Download it again; if that does not help, it is damaged or forged at its source.";

  private CabinetSignature() {}

  /**
   * Checks a file.
   *
   * @param cabinet must not change between this and its use
   * @param roots whom to trust
   * @param clock tells the moment that counts where there is no time stamp
   * @throws CabinetException NOT_FOUND, ACCESS_DENIED or UNREADABLE where the file system fails;
   *     MALFORMED, UNSUPPORTED or LIMIT_EXCEEDED where the file is no cabinet
   */
  public static SignatureVerdict verify(Path cabinet, TrustedRoots roots, InstantSource clock)
      throws WuaException {
    String name = cabinet.toString();
    try (SeekableByteChannel channel = Files.newByteChannel(cabinet)) {
      Optional<SignedCabinet> signed = SignedCabinet.locate(channel, name);
      return signed.isEmpty()
          ? SignatureVerdict.of(Kind.UNSIGNED, name + " has no signature." + ADVICE)
          : verify(signed.get(), roots, clock);
    } catch (MalformedSignatureException e) {
      return SignatureVerdict.of(
          Kind.MALFORMED,
          "The signature of " + name + " cannot be read: " + e.getMessage() + "." + ADVICE);
    } catch (IOException e) {
      throw CabinetException.unreadable(name, 0, e);
    }
  }

  private static SignatureVerdict verify(
      SignedCabinet cabinet, TrustedRoots roots, InstantSource clock)
      throws CabinetException, MalformedSignatureException {
    AuthenticodeBlob blob = AuthenticodeBlob.parse(cabinet.blob());
    SignerJudgement judgement = SignerJudgement.of(cabinet.name(), blob);
    Optional<StrongDigest> digest = blob.strongDigest();
    if (digest.isEmpty()) {
      return judgement.refuse(
          Kind.BAD_SIGNATURE, "is signed with an algorithm that can be forged." + ADVICE);
    }
    if (!blob.states(cabinet.digest(digest.get()))) {
      return judgement.refuse(Kind.DIGEST_MISMATCH, "is not what was signed." + ADVICE);
    }
    if (!judgement.isSigned()) {
      return judgement.refuse(
          Kind.BAD_SIGNATURE, "has a signature that its signer did not make." + ADVICE);
    }
    return judgement.judge(roots, clock);
  }
}
