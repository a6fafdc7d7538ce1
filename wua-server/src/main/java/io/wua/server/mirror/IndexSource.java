package io.wua.server.mirror;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.fetch.FetchLimits;
import io.wua.http.fetch.FetchRequest;
import io.wua.http.wire.repository.SyncDocument;
import io.wua.http.wire.repository.SyncDocument.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * The index that a mirror goes by: fetched where it changed, and believed where the right signer
 * signed it, it has not expired, and it is no older than the last one.
 */
final class IndexSource {
  private final MirrorSettings settings;
  private final MirrorFolder folder;
  private final Clock clock;

  IndexSource(MirrorSettings settings, MirrorFolder folder, Clock clock) {
    this.settings = settings;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Asks for the index.
   *
   * @throws WuaException where the other side cannot be asked or has none, UNTRUSTED where what it
   *     has is not believed
   */
  Verified ask() throws WuaException {
    MirrorState state = folder.state();
    Optional<Sha256> pin = settings.signer().or(state::signer);
    FetchOutcome outcome =
        settings
            .fetchers()
            .apply(FetchLimits.DEFAULT.withMaxBytes(SyncDocument.MOST_BYTES))
            .fetch(
                FetchRequest.of(settings.url(SyncDocument.PATH), folder.newIndex())
                    .unless(state.validators())
                    .checkedBy(file -> read(file, pin, state.version())),
                Progress.none());
    if (outcome instanceof FetchOutcome.Absent) {
      throw new WuaException(
          FailureReason.NOT_FOUND,
          settings.from()
              + " has no sync.json. Check --from; on the server run 'wua server publish'.");
    }
    if (outcome instanceof FetchOutcome.Refused refused) {
      throw new WuaException(FailureReason.UNTRUSTED, refused.reason());
    }
    Verified verified = read(folder.newIndex(), pin, state.version());
    MirrorState now =
        new MirrorState(
            Optional.of(verified.signer().fingerprint()),
            verified.index().version(),
            outcome instanceof FetchOutcome.Fetched fetched
                ? fetched.validators()
                : state.validators());
    if (!now.equals(state)) {
      folder.remember(now);
    }
    return verified;
  }

  private Verified read(Path file, Optional<Sha256> pin, long least) throws WuaException {
    Verified verified =
        SyncDocument.read(bytes(file), who -> pin.isEmpty() || pin.get().equals(who.fingerprint()));
    if (verified.index().isExpired(clock.instant())) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          "The index of %s expired on %s. Check the clocks, and whether the server still publishes."
              .formatted(settings.from(), verified.index().expires()));
    }
    if (verified.index().version() < least) {
      throw new WuaException(
          FailureReason.UNTRUSTED,
          "The index of %s has version %d, and version %d was seen before: somebody serves an old one."
              .formatted(settings.from(), verified.index().version(), least));
    }
    return verified;
  }

  private static byte[] bytes(Path file) throws WuaException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WuaException(FailureReason.UNREADABLE, file + " cannot be read (" + e + ").", e);
    }
  }
}
