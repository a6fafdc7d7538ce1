package io.wua.windows.search;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import java.util.Optional;

/**
 * How a search ended (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/ne-wuapi-operationresultcode">OperationResultCode</a>).
 */
final class ResultCode {
  private static final int SUCCEEDED = 2;
  private static final int SUCCEEDED_WITH_ERRORS = 3;
  private static final int ABORTED = 5;

  private ResultCode() {}

  /** A warning where the answer may be incomplete; a failure where there is none. */
  static Optional<String> check(AutomationObject result) throws AutomationException, WuaException {
    if (!(result.get("ResultCode") instanceof Value.Int code)) {
      throw new AutomationException(
          "ResultCode", AutomationException.TYPE_MISMATCH, "is not a number");
    }
    return switch (code.number()) {
      case SUCCEEDED -> Optional.empty();
      case SUCCEEDED_WITH_ERRORS ->
          Optional.of("Windows Update searched with errors; the list may be incomplete.");
      case ABORTED ->
          throw new WuaException(
              FailureReason.ABORTED,
              "The search for updates was aborted by somebody else. Try again.");
      default ->
          throw new WuaException(
              FailureReason.UNAVAILABLE,
              "The search for updates failed: its result is "
                  + code.number()
                  + " and says no more. Try again; C:\\Windows\\WindowsUpdate.log or"
                  + " Get-WindowsUpdateLog may tell why.");
    };
  }
}
