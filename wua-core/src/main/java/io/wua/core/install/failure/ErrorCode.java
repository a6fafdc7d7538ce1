package io.wua.core.install.failure;

import io.wua.core.failure.FailureReason;
import java.util.Objects;

/**
 * A HRESULT and what it means for whoever asked the update agent for something.
 *
 * @param code the HRESULT
 * @param name its symbolic name; of one that has none here, that of its facility
 * @param reason what kind of failure it is
 * @param remedy what helps
 * @param meaning a clause for people, without a full stop
 */
public record ErrorCode(
    int code, String name, FailureReason reason, Remedy remedy, String meaning) {
  /** Refuses nulls. */
  public ErrorCode {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(meaning, "meaning");
  }

  /** What is known of that code; of one that is not in the table, what its facility tells. */
  public static ErrorCode of(int code) {
    ErrorCode known = ErrorCodeTable.CODES.get(code);
    return known == null ? Facility.of(code) : known;
  }

  /** {@code 0x80240009 WU_E_OPERATIONINPROGRESS: another search or installation is under way}. */
  @Override
  public String toString() {
    return String.format("0x%08X %s: %s", code, name, meaning);
  }
}
