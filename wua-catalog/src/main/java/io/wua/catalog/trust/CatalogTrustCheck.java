package io.wua.catalog.trust;

import io.wua.catalog.container.CabinetStamp;
import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.signature.CabinetSignature;
import io.wua.catalog.signature.SignatureVerdict;
import io.wua.catalog.signature.TrustedRoots;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.value.CatalogTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds a catalog against {@code catalog_trust}, before it is parsed. Without a memory a cabinet is
 * read once from end to end each time; with one, only when it changed.
 */
public final class CatalogTrustCheck {
  private final CatalogTrust level;
  private final TrustedRoots roots;
  private final InstantSource clock;
  private final Optional<TrustMemory> memory;

  private CatalogTrustCheck(
      CatalogTrust level, TrustedRoots roots, InstantSource clock, Optional<TrustMemory> memory) {
    this.level = Objects.requireNonNull(level, "level");
    this.roots = Objects.requireNonNull(roots, "roots");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.memory = memory;
  }

  /**
   * A check that remembers nothing.
   *
   * @param level what becomes of a catalog that nobody trusted vouches for
   * @param roots whom to trust
   * @param clock tells the moment that counts where there is no time stamp
   */
  public static CatalogTrustCheck of(CatalogTrust level, TrustedRoots roots, InstantSource clock) {
    return new CatalogTrustCheck(level, roots, clock, Optional.empty());
  }

  /**
   * The same check with a memory of good verdicts, so that a cabinet that did not change is not
   * read again. Only verdicts that time does not undo are kept: those with a time stamp.
   *
   * @param folder whoever may write there may vouch for any catalog
   */
  public CatalogTrustCheck remembering(Path folder) {
    return new CatalogTrustCheck(level, roots, clock, Optional.of(new TrustMemory(folder, roots)));
  }

  /**
   * Checks a catalog. A folder has no signature: it is what somebody unpacked, and that is said.
   *
   * @param catalog must not change between this and its use
   * @return what people should know; empty where the signature is good
   * @throws WuaException NOT_FOUND where there is none; UNTRUSTED where the signature is required
   *     and not good; else as {@link CabinetSignature#verify}
   */
  public List<String> check(Path catalog) throws WuaException {
    if (Files.isDirectory(catalog)) {
      return List.of(catalog + " is a folder: nothing vouches for what is in it.");
    }
    if (!Files.exists(catalog)) {
      throw CatalogContainer.absent(catalog);
    }
    Optional<CabinetStamp> stamp = stamp(catalog);
    if (stamp.isPresent() && memory.isPresent() && memory.get().vouches(catalog, stamp.get())) {
      return List.of();
    }
    SignatureVerdict verdict = CabinetSignature.verify(catalog, roots, clock);
    if (verdict.isValid()) {
      if (memory.isPresent() && stamp.isPresent() && verdict.signedAt().isPresent()) {
        memory.get().remember(catalog, stamp.get());
      }
      return List.of();
    }
    return switch (level) {
      case WARN -> List.of(verdict.sentence());
      case REQUIRED ->
          throw new WuaException(
              FailureReason.UNTRUSTED,
              verdict.sentence()
                  + " The catalog is not used, because catalog_trust is required; name its root by"
                  + " catalog_roots, or set catalog_trust to warn.");
    };
  }

  /** The stamp before the check: what is replaced meanwhile is another file to the memory. */
  private static Optional<CabinetStamp> stamp(Path catalog) {
    try {
      return Optional.of(CabinetStamp.of(catalog));
    } catch (IOException e) {
      // The check itself says what is wrong with it.
      return Optional.empty();
    }
  }
}
