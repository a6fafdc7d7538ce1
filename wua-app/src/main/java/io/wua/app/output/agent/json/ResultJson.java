package io.wua.app.output.agent.json;

import io.wua.core.agent.outcome.InstalledUpdate;
import io.wua.core.install.failure.ErrorCode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the installation of an update ended.
 *
 * @param hresult the code of Windows in hex, where it gave one
 * @param advice what helps against that code
 */
public record ResultJson(
    String id,
    String end,
    boolean rebootRequired,
    @Nullable String hresult,
    @Nullable String meaning,
    @Nullable String advice) {
  static List<ResultJson> of(List<InstalledUpdate> done) {
    return done.stream().map(ResultJson::of).toList();
  }

  private static ResultJson of(InstalledUpdate update) {
    return new ResultJson(
        update.id().wire(),
        update.result().end().name(),
        update.result().rebootRequired(),
        update
            .result()
            .code()
            .map(code -> String.format(Locale.ROOT, "0x%08X", code.code()))
            .orElse(null),
        update.result().code().map(ErrorCode::meaning).orElse(null),
        update.result().code().map(code -> code.remedy().advice()).orElse(null));
  }
}
