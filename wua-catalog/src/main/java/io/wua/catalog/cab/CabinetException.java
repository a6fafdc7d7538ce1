package io.wua.catalog.cab;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cabinet could not be read; tells where in it, what was expected there and what was found.
 *
 * <p>Reasons: MALFORMED (the bytes break the format), UNSUPPORTED (Quantum, a spanned set, a
 * Windows image, another version), LIMIT_EXCEEDED (see {@link CabinetLimits}), NOT_FOUND,
 * ACCESS_DENIED and UNREADABLE (the file system failed).
 */
public final class CabinetException extends WuaException {
  private static final long serialVersionUID = 1L;

  private final long offset;
  private final String expected;
  private final String found;

  private CabinetException(
      FailureReason reason,
      String message,
      long offset,
      String expected,
      String found,
      @Nullable Throwable cause) {
    super(reason, message, cause);
    this.offset = offset;
    this.expected = Objects.requireNonNull(expected, "expected");
    this.found = Objects.requireNonNull(found, "found");
  }

  static CabinetException malformed(
      String cabinet, String what, long offset, String expected, String found) {
    return of(
        FailureReason.MALFORMED,
        cabinet,
        what,
        offset,
        expected,
        found,
        "Download the file again; if that does not help, it is damaged or forged at its source.",
        null);
  }

  static CabinetException unsupported(
      String cabinet, String what, long offset, String expected, String found, String advice) {
    return of(FailureReason.UNSUPPORTED, cabinet, what, offset, expected, found, advice, null);
  }

  static CabinetException limit(
      String cabinet, String limit, long offset, long allowed, String found) {
    return of(
        FailureReason.LIMIT_EXCEEDED,
        cabinet,
        "the limit " + limit + " is passed",
        offset,
        "at most " + allowed,
        found,
        "Refuse this file, or raise the limit if you trust its source.",
        null);
  }

  /**
   * The file system failed.
   *
   * @param cabinet what the message calls the cabinet
   * @param offset where in it, in bytes from its start
   */
  public static CabinetException unreadable(String cabinet, long offset, IOException cause) {
    FailureReason reason =
        cause instanceof NoSuchFileException
            ? FailureReason.NOT_FOUND
            : cause instanceof AccessDeniedException
                ? FailureReason.ACCESS_DENIED
                : FailureReason.UNREADABLE;
    return of(
        reason,
        cabinet,
        "the file cannot be read",
        offset,
        "a readable file",
        cause.toString(),
        "Check that it is there, that its disk works and that this process may read it.",
        cause);
  }

  private static CabinetException of(
      FailureReason reason,
      String cabinet,
      String what,
      long offset,
      String expected,
      String found,
      String advice,
      @Nullable Throwable cause) {
    String message =
        cabinet
            + ": "
            + what
            + ": expected "
            + expected
            + " at offset "
            + offset
            + ", found "
            + found
            + ". "
            + advice;
    return new CabinetException(reason, message, offset, expected, found, cause);
  }

  /** Where in the cabinet, in bytes from its start. */
  public long offset() {
    return offset;
  }

  /** What should have stood there. */
  public String expected() {
    return expected;
  }

  /** What stood there instead. */
  public String found() {
    return found;
  }
}
