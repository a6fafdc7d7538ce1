package io.wua.http.fetch;

import io.wua.core.download.Progress;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.connection.NetworkFailures;
import io.wua.http.fetch.pace.Bandwidth;
import io.wua.http.fetch.pace.Timing;
import io.wua.http.fetch.part.PartFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.OptionalLong;

/** Moves the bytes of a body into a part, watching size, disk, time and bandwidth. */
final class Transfer {
  private static final int CHUNK = 1 << 16;
  private static final long BETWEEN_DISK_CHECKS = 64L << 20;

  private final FetchLimits limits;
  private final Bandwidth bandwidth;
  private final Timing timing;

  Transfer(FetchLimits limits, Bandwidth bandwidth, Timing timing) {
    this.limits = limits;
    this.bandwidth = bandwidth;
    this.timing = timing;
  }

  static String tooLarge(FetchLimits limits) {
    return "it is larger than the " + limits.maxBytes() + " bytes that are accepted";
  }

  void read(
      FetchRequest request,
      PartFile part,
      Answer answer,
      OptionalLong total,
      Progress progress,
      long deadline)
      throws PassingFault, RefusedFile, WuaException, IOException {
    OptionalLong wanted = request.sizeBytes().isPresent() ? request.sizeBytes() : total;
    long most = Math.min(wanted.orElse(limits.maxBytes()), limits.maxBytes());
    long nextDiskCheck = part.size();
    progress.at(request.name(), part.size(), total);
    InputStream body = answer.body();
    byte[] chunk = new byte[CHUNK];
    for (int n = next(answer, body, chunk); n >= 0; n = next(answer, body, chunk)) {
      if (part.size() + n > most) {
        part.discard();
        throw new RefusedFile(
            wanted.equals(OptionalLong.of(most))
                ? "it has more bytes than the " + most + " that it should have"
                : tooLarge(limits));
      }
      if (part.size() >= nextDiskCheck) {
        checkDisk(request, total.orElse(part.size()) - part.size());
        nextDiskCheck = part.size() + BETWEEN_DISK_CHECKS;
      }
      part.append(chunk, n);
      progress.at(request.name(), part.size(), total);
      pay(request, n);
      checkTime(request, deadline);
    }
    answer.wasReadToItsEnd();
    checkEnd(request, part, wanted, answer);
  }

  /** Failures of the network are told from those of the disk here, where both may happen. */
  private static int next(Answer answer, InputStream body, byte[] chunk)
      throws PassingFault, WuaException {
    try {
      return body.read(chunk);
    } catch (IOException e) {
      throw Asking.passing(NetworkFailures.of(answer.at(), e));
    }
  }

  private void pay(FetchRequest request, int bytes) throws WuaException {
    try {
      bandwidth.took(bytes);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(request, e);
    }
  }

  static WuaException stopped(FetchRequest request, Exception e) {
    return new WuaException(
        FailureReason.ABORTED, "Fetching " + request.name() + " was stopped.", e);
  }

  private void checkTime(FetchRequest request, long deadline) throws WuaException {
    if (timing.nanos() - deadline >= 0) {
      throw new WuaException(
          FailureReason.TIMED_OUT,
          "%s took longer than %s. What is there is kept for the next round."
              .formatted(request.name(), limits.total()));
    }
  }

  private void checkDisk(FetchRequest request, long toCome) throws WuaException, IOException {
    long free = Files.getFileStore(request.target().toAbsolutePath().getParent()).getUsableSpace();
    if (free - toCome < limits.diskFloorBytes()) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "%s does not fit: %d bytes are free, %d are to come and %d must stay free. Make room."
              .formatted(request.target(), free, toCome, limits.diskFloorBytes()));
    }
  }

  /** A body without a length, and a part, may end too early and not look so. */
  private static void checkEnd(
      FetchRequest request, PartFile part, OptionalLong wanted, Answer answer) throws PassingFault {
    if (part.size() == 0 && wanted.isEmpty() && answer.endsWithTheConnection()) {
      throw new PassingFault(
          new WuaException(
              FailureReason.UNAVAILABLE,
              "The connection ended before the first byte of " + request.name() + "."));
    }
    if (wanted.isPresent() && part.size() < wanted.getAsLong()) {
      throw new PassingFault(
          new WuaException(
              FailureReason.UNAVAILABLE,
              "The connection ended after %d of %d bytes of %s."
                  .formatted(part.size(), wanted.getAsLong(), request.name())));
    }
  }
}
