package io.wua.server.origin.payload;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.StoredFile;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.http.fetch.FetchRequest;
import io.wua.http.fetch.Fetcher;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.payload.Want;
import io.wua.server.origin.payload.folder.Quarantine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One try at one file that a worker has: from the look at its URL to its place in the folder. */
final class LeasedFile {
  private final FetchParts parts;
  private final Fetcher fetcher;
  private final Want want;
  private final LeaseWatch watch;

  LeasedFile(FetchParts parts, Fetcher fetcher, Want want, LeaseWatch watch) {
    this.parts = parts;
    this.fetcher = fetcher;
    this.want = want;
    this.watch = watch;
  }

  /**
   * Tries it.
   *
   * @throws WuaException BUSY where the database cannot do it now: the lease is left to end
   */
  TryOutcome get() throws WuaException {
    Optional<String> refusal = parts.sources().refusal(want.file().url());
    if (refusal.isPresent()) {
      return new TryOutcome.Refused(refusal.get());
    }
    Optional<PayloadFile> there = there();
    if (there.isPresent()) {
      return arrived(there.get(), 0);
    }
    try {
      Optional<String> lacking = lacking();
      return lacking.isPresent()
          ? new TryOutcome.Skipped(lacking.get(), TryOutcome.Cause.NO_ROOM)
          : fetch();
    } finally {
      parts.room().settled(want.sha1());
    }
  }

  /** As it lies in the folder: of a process that ended before it could say so, or of somebody. */
  private Optional<PayloadFile> there() throws WuaException {
    Optional<PayloadFile> known = parts.files().find(want.sha1());
    String name = known.map(PayloadFile::name).orElse(want.file().storedName());
    Optional<PayloadFile> found =
        parts.folder().holding(name, want.sha1(), parts.timing().now()).filter(this::isWanted);
    return known.isPresent() && found.isPresent() ? known : found;
  }

  /** Whether what has the right SHA-1 has the right SHA-256 too, where that is known. */
  private boolean isWanted(PayloadFile file) {
    return want.file().payload().sha256().map(file.sha256()::equals).orElse(true);
  }

  private Optional<String> lacking() throws WuaException {
    long done = parts.folder().incomingBytes(want.sha1());
    return parts.room().lacking(want.sha1(), want.file().payload().sizeBytes().orElse(done), done);
  }

  private TryOutcome fetch() throws WuaException {
    Path target = parts.folder().incoming(want.sha1().hex());
    Payload payload = want.file().payload();
    FetchRequest request =
        FetchRequest.of(want.file().url(), target)
            .expecting(payload.sha1(), payload.sha256(), payload.sizeBytes())
            .checkedBy(part -> parts.failpoints().reach("payload.part.before"))
            .showingWrong(this::quarantine);
    FetchOutcome outcome;
    try {
      outcome = fetcher.fetch(request, watch);
    } catch (WuaException e) {
      return failed(e);
    }
    parts.failpoints().reach("payload.part.after");
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      return publish(target, fetched.file());
    }
    if (outcome instanceof FetchOutcome.Unchanged unchanged) {
      return publish(target, unchanged.file());
    }
    return outcome instanceof FetchOutcome.Refused refused
        ? new TryOutcome.Refused(refused.reason())
        : new TryOutcome.Failed(
            want.file().url() + " does not exist (HTTP status 404 or 410).", true);
  }

  private void quarantine(Path part, StoredFile found, String reason) throws IOException {
    parts.failpoints().reach("payload.quarantine.before");
    parts
        .folder()
        .quarantine()
        .take(
            part,
            found,
            new Quarantine.Origin(want.file().storedName(), want.file().url().toString()),
            reason,
            parts.timing().now());
    parts.failpoints().reach("payload.quarantine.after");
  }

  private TryOutcome publish(Path whole, StoredFile digests) throws WuaException {
    if (!watch.renew()) {
      return new TryOutcome.Skipped("its lease is lost", TryOutcome.Cause.LEASE_LOST);
    }
    parts.failpoints().reach("payload.publish.before");
    PayloadFile file =
        parts
            .folder()
            .place(whole, digests, want.file().storedName(), CameBy.FETCHED, parts.timing().now());
    parts.failpoints().reach("payload.publish.after");
    return arrived(file, watch.moved());
  }

  private TryOutcome arrived(PayloadFile file, long moved) throws WuaException {
    parts.failpoints().reach("payload.arrived.before");
    parts.wants().arrived(file);
    parts.failpoints().reach("payload.arrived.after");
    return new TryOutcome.Arrived(file, moved);
  }

  private TryOutcome failed(WuaException e) throws WuaException {
    if (watch.stopped().isPresent()) {
      return watch.stopped().get();
    }
    String error = String.valueOf(e.getMessage());
    if (parts.stopping().getAsBoolean() || e.reason() == FailureReason.ABORTED) {
      return new TryOutcome.Skipped(error, TryOutcome.Cause.STOPPING);
    }
    if (e.reason() == FailureReason.BUSY) {
      return new TryOutcome.Skipped(error, TryOutcome.Cause.BUSY);
    }
    if (e.reason() == FailureReason.UNREADABLE) {
      Optional<String> lacking = lacking();
      if (lacking.isPresent()) {
        return new TryOutcome.Skipped(lacking.get(), TryOutcome.Cause.NO_ROOM);
      }
    }
    return new TryOutcome.Failed(error, !e.reason().retryWorthy());
  }
}
