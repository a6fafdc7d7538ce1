package io.wua.windows.failure;

import io.wua.core.failure.WuaException;
import io.wua.core.install.failure.ErrorCode;
import io.wua.windows.automation.AutomationException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the failure that callers see of one that automation met. */
public final class WindowsFailure {
  private WindowsFailure() {}

  /**
   * The failure, with the reason that the code stands for.
   *
   * @param what what was being done, as the start of a sentence: "The search for updates"
   */
  public static WuaException of(String what, AutomationException failure) {
    String said = failure.description().isBlank() ? "" : ", \"" + failure.description() + "\"";
    return of(what, failure.code(), said, failure);
  }

  /** The same for a code that came as a value. */
  public static WuaException of(String what, int code) {
    return of(what, code, "", null);
  }

  private static WuaException of(String what, int code, String said, @Nullable Throwable cause) {
    ErrorCode known = ErrorCode.of(code);
    String message =
        String.format(
            Locale.ROOT, "%s failed: %s%s. %s", what, known, said, known.remedy().advice());
    return new WuaException(known.reason(), message, cause, code);
  }
}
