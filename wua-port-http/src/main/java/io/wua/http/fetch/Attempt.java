package io.wua.http.fetch;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.part.ContentDigest;
import io.wua.http.fetch.part.PartFile;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One try at one file: what to ask for, what the answer means, and whether it is the right file.
 */
final class Attempt {
  private final Asking asking;
  private final Transfer transfer;
  private final FetchLimits limits;

  Attempt(Asking asking, Transfer transfer, FetchLimits limits) {
    this.asking = asking;
    this.transfer = transfer;
    this.limits = limits;
  }

  FetchOutcome run(FetchRequest request, Progress progress, long deadline)
      throws PassingFault, RefusedFile, WuaException {
    try (PartFile part = PartFile.open(request.target())) {
      if (part.size() > 0 && part.validator().isEmpty() && !request.hasDigest()) {
        part.restart(Optional.empty());
      }
      if (isWhole(request, part)) {
        return settle(request, part, true, Validators.none());
      }
      try (Answer answer = asking.ask(request.source(), headers(request, part))) {
        return switch (answer.status()) {
          case 304 -> new FetchOutcome.Unchanged(ContentDigest.of(request.target()));
          case 404, 410 -> new FetchOutcome.Absent(request.name());
          case 416 -> {
            part.discard();
            throw new PassingFault(
                new WuaException(
                    FailureReason.UNAVAILABLE,
                    request.name() + " could not be resumed; it starts anew."));
          }
          default -> receive(request, part, answer, progress, deadline);
        };
      }
    } catch (IOException e) {
      throw disk(request, e);
    }
  }

  /** Whether the last process ended between the last byte and the publishing of the file. */
  private static boolean isWhole(FetchRequest request, PartFile part) {
    return request.hasDigest()
        && part.size() > 0
        && request.sizeBytes().equals(OptionalLong.of(part.size()));
  }

  private static Map<String, String> headers(FetchRequest request, PartFile part)
      throws IOException {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept-Encoding", "identity");
    if (part.size() > 0) {
      headers.put("Range", "bytes=" + part.size() + "-");
      part.validator().ifPresent(validator -> headers.put("If-Range", validator));
    } else if (Files.isRegularFile(request.target())) {
      request.known().etag().ifPresent(etag -> headers.put("If-None-Match", etag));
      request.known().lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
    }
    return headers;
  }

  private FetchOutcome receive(
      FetchRequest request, PartFile part, Answer answer, Progress progress, long deadline)
      throws PassingFault, RefusedFile, WuaException, IOException {
    boolean resumed = answer.status() == 206;
    if (resumed && (part.size() == 0 || !answer.partStart().equals(OptionalLong.of(part.size())))) {
      part.discard();
      throw new PassingFault(
          new WuaException(
              FailureReason.UNAVAILABLE, "Another part of " + request.name() + " came."));
    }
    if (!resumed) {
      part.restart(strongValidator(answer));
    }
    OptionalLong total = resumed ? answer.partTotal() : answer.length();
    checkSize(request, total, part);
    transfer.read(request, part, answer, total, progress, deadline);
    Validators validators = new Validators(answer.header("ETag"), answer.header("Last-Modified"));
    return settle(request, part, resumed, validators);
  }

  /** Publishes a part to which nothing is to come, if it is the file that was asked for. */
  private static FetchOutcome settle(
      FetchRequest request, PartFile part, boolean resumed, Validators validators)
      throws PassingFault, RefusedFile, WuaException, IOException {
    StoredFile file = part.complete();
    Optional<String> wrong = difference(request, file);
    if (wrong.isPresent()) {
      if (resumed) {
        part.discard();
        throw new PassingFault(
            new WuaException(FailureReason.UNAVAILABLE, wrong.get() + "; it starts anew."));
      }
      request.wrong().came(part.path(), file, wrong.get());
      part.discard();
      throw new RefusedFile(wrong.get());
    }
    look(request, part);
    part.publish();
    return new FetchOutcome.Fetched(file, validators);
  }

  /** What If-Range may say (RFC 9110, 13.1.5): an entity tag that is not weak, else a date. */
  private static Optional<String> strongValidator(Answer answer) {
    return answer
        .header("ETag")
        .filter(etag -> !etag.startsWith("W/"))
        .or(() -> answer.header("Last-Modified"));
  }

  private void checkSize(FetchRequest request, OptionalLong total, PartFile part)
      throws RefusedFile, IOException {
    if (total.isEmpty()) {
      return;
    }
    long bytes = total.getAsLong();
    if (request.sizeBytes().isPresent() && request.sizeBytes().getAsLong() != bytes) {
      part.discard();
      throw new RefusedFile(
          "it has %d bytes instead of %d".formatted(bytes, request.sizeBytes().getAsLong()));
    }
    if (bytes > limits.maxBytes()) {
      part.discard();
      throw new RefusedFile(Transfer.tooLarge(limits));
    }
  }

  /** What is wrong with the content of a file, if anything is. */
  static Optional<String> difference(FetchRequest request, StoredFile file) {
    if (request.sizeBytes().isPresent() && request.sizeBytes().getAsLong() != file.sizeBytes()) {
      return Optional.of(
          "it has %d bytes instead of %d"
              .formatted(file.sizeBytes(), request.sizeBytes().getAsLong()));
    }
    if (request.sha1().filter(wanted -> !wanted.equals(file.sha1())).isPresent()) {
      return Optional.of("its SHA-1 is " + file.sha1() + " instead of " + request.sha1().get());
    }
    if (request.sha256().filter(wanted -> !wanted.equals(file.sha256())).isPresent()) {
      return Optional.of(
          "its SHA-256 is " + file.sha256() + " instead of " + request.sha256().get());
    }
    return Optional.empty();
  }

  private static void look(FetchRequest request, PartFile part)
      throws RefusedFile, WuaException, IOException {
    try {
      request.check().check(part.path());
    } catch (WuaException e) {
      if (e.reason().retryWorthy()) {
        throw e;
      }
      part.discard();
      throw new RefusedFile(String.valueOf(e.getMessage()));
    }
  }

  static WuaException disk(FetchRequest request, IOException e) {
    if (e instanceof ClosedByInterruptException) {
      return Transfer.stopped(request, e);
    }
    return new WuaException(
        FailureReason.UNREADABLE,
        request.target() + " cannot be written: " + e.getMessage() + ". Check the disk.",
        e);
  }
}
