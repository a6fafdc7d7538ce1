package io.wua.http.fetch;

import io.wua.core.download.Validators;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file to fetch.
 *
 * @param source where it is
 * @param target where it shall lie; its folder exists
 * @param sha1 what it must be, if that is known
 * @param sha256 what it must be, if that is known
 * @param sizeBytes how large it must be, if that is known
 * @param known the version that is there, to be asked whether it is still the one
 * @param check a look at it before it takes its place
 * @param wrong who is shown a whole file that is another one
 */
public record FetchRequest(
    URI source,
    Path target,
    Optional<Sha1> sha1,
    Optional<Sha256> sha256,
    OptionalLong sizeBytes,
    Validators known,
    FileCheck check,
    WrongFile wrong) {
  /** Refuses nulls. */
  public FetchRequest {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(sha1, "sha1");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(sizeBytes, "sizeBytes");
    Objects.requireNonNull(known, "known");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(wrong, "wrong");
  }

  /** A file of which nothing is known. */
  public static FetchRequest of(URI source, Path target) {
    return new FetchRequest(
        source,
        target,
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Validators.none(),
        FileCheck.none(),
        WrongFile.none());
  }

  /** The same, of which the content is known. */
  public FetchRequest expecting(Sha1 one, Optional<Sha256> two, OptionalLong size) {
    return new FetchRequest(source, target, Optional.of(one), two, size, known, check, wrong);
  }

  /** The same, of which the content is known by its SHA-256 alone. */
  public FetchRequest expecting(Sha256 digest, long size) {
    return new FetchRequest(
        source, target, sha1, Optional.of(digest), OptionalLong.of(size), known, check, wrong);
  }

  /** The same, unless it is still that version. */
  public FetchRequest unless(Validators version) {
    return new FetchRequest(source, target, sha1, sha256, sizeBytes, version, check, wrong);
  }

  /** The same with a look at it. */
  public FetchRequest checkedBy(FileCheck look) {
    return new FetchRequest(source, target, sha1, sha256, sizeBytes, known, look, wrong);
  }

  /** The same, showing a whole file that is another one. */
  public FetchRequest showingWrong(WrongFile to) {
    return new FetchRequest(source, target, sha1, sha256, sizeBytes, known, check, to);
  }

  /** The name of the file, for progress and messages. */
  String name() {
    return String.valueOf(target.getFileName());
  }

  boolean hasDigest() {
    return sha1.isPresent() || sha256.isPresent();
  }
}
