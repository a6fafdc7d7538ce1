package io.wua.app.output.agent;

import io.wua.core.install.InstallEnd;
import io.wua.core.install.InstallResult;
import io.wua.core.install.failure.ErrorCode;

/** How an installation ended, in words, with what helps where it failed. */
final class ResultText {
  private ResultText() {}

  static String of(InstallResult result) {
    String end =
        switch (result.end()) {
          case SUCCEEDED -> "done";
          case SUCCEEDED_WITH_ERRORS -> "done, with warnings";
          case FAILED -> "failed";
          case ABORTED -> "aborted";
          case HUNG -> "still going on, and no longer waited for";
        };
    String reboot = result.rebootRequired() ? ", complete after a reboot" : "";
    String code = result.code().map(each -> ", " + code(each, result.end())).orElse("");
    return end + reboot + code + (code.isEmpty() ? "." : "");
  }

  private static String code(ErrorCode code, InstallEnd end) {
    return code + "." + (end.isSuccess() ? "" : " " + code.remedy().advice());
  }
}
