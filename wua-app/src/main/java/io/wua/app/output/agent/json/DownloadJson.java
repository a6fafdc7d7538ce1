package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.core.agent.outcome.DownloadOutcome;
import io.wua.core.update.UpdateId;
import java.util.List;

/** The document {@code wua.download/1}: which updates have their files on the host. */
@JsonPropertyOrder({"schema", "refused", "complete", "incomplete", "problems"})
public record DownloadJson(
    String schema,
    List<RefusalJson> refused,
    List<String> complete,
    List<RefusalJson.OfUpdate> incomplete,
    List<String> problems) {
  /** The document. */
  public static DownloadJson of(DownloadOutcome outcome) {
    return new DownloadJson(
        "wua.download/1",
        RefusalJson.of(outcome.host()),
        outcome.complete().stream().map(UpdateId::wire).toList(),
        RefusalJson.OfUpdate.of(outcome.refused()),
        outcome.problems());
  }
}
