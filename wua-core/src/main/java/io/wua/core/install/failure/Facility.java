package io.wua.core.install.failure;

import io.wua.core.failure.FailureReason;

/**
 * Where a code comes from that is not in the table: the upper half of a HRESULT, and the ranges
 * within (<a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a">[MS-ERREF]
 * 2.1</a>).
 */
final class Facility {
  private static final int UPDATE_AGENT = 0x8024;
  private static final int WIN32 = 0x8007;
  private static final int COMPONENTS = 0x800F;
  private static final int DELIVERY = 0x80D0;
  private static final int COM = 0x8004;
  private static final int DISPATCH = 0x8002;
  private static final int RPC = 0x8001;
  private static final int HTTP_FIRST = 0x2E00;
  private static final int HTTP_LAST = 0x2FFF;

  private Facility() {}

  static ErrorCode of(int code) {
    int low = code & 0xFFFF;
    return switch (code >>> Short.SIZE) {
      case UPDATE_AGENT ->
          code(code, "WU_E", FailureReason.UNAVAILABLE, Remedy.RETRY, "the update agent failed");
      case WIN32 ->
          low >= HTTP_FIRST && low <= HTTP_LAST
              ? code(
                  code, "WININET_E", FailureReason.UNAVAILABLE, Remedy.RETRY, "the network failed")
              : code(
                  code,
                  "WIN32",
                  FailureReason.UNAVAILABLE,
                  Remedy.RETRY,
                  "Windows failed with error " + low);
      case COMPONENTS ->
          code(
              code,
              "CBS_E",
              FailureReason.UNAVAILABLE,
              Remedy.REPAIR,
              "component servicing failed");
      case DELIVERY ->
          code(
              code,
              "DO_E",
              FailureReason.UNAVAILABLE,
              Remedy.RETRY,
              "delivery optimization failed");
      case COM, DISPATCH, RPC ->
          code(code, "COM", FailureReason.UNAVAILABLE, Remedy.RESTART, "COM failed");
      default -> code(code, "HRESULT", FailureReason.UNAVAILABLE, Remedy.RETRY, "an unknown code");
    };
  }

  private static ErrorCode code(
      int code, String name, FailureReason reason, Remedy remedy, String meaning) {
    return new ErrorCode(code, name, reason, remedy, meaning);
  }
}
