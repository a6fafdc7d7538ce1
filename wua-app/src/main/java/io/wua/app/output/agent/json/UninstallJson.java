package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.core.agent.outcome.UninstallOutcome;
import java.util.List;

/** The document {@code wua.uninstall/1}: what was taken off the host. */
@JsonPropertyOrder({"schema", "refused", "done", "warnings"})
public record UninstallJson(
    String schema, List<RefusalJson> refused, List<ResultJson> done, List<String> warnings) {
  /** The document. */
  public static UninstallJson of(UninstallOutcome outcome) {
    return new UninstallJson(
        "wua.uninstall/1", List.of(), ResultJson.of(outcome.done()), outcome.warnings());
  }
}
