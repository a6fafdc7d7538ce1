package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.output.agent.StatusLine;
import io.wua.core.agent.outcome.AgentStatus;
import io.wua.core.update.KbNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.status/1}: how a host stands.
 *
 * @param status null where the host was never scanned
 * @param waitingReports how many reports wait for the server
 */
@JsonPropertyOrder({
  "schema",
  "status",
  "rebootRequired",
  "lastSearch",
  "lastDownload",
  "lastInstall",
  "waitingReports",
  "updates"
})
public record StatusJson(
    String schema,
    @Nullable String status,
    boolean rebootRequired,
    @Nullable String lastSearch,
    @Nullable String lastDownload,
    @Nullable String lastInstall,
    int waitingReports,
    List<Line> updates) {
  /** One update. */
  public record Line(
      String id, List<String> kbs, String title, String status, boolean downloaded, String note) {
    static Line of(StatusLine line) {
      return new Line(
          line.update().id().wire(),
          line.update().kbs().stream().map(KbNumber::toString).toList(),
          line.update().title(),
          line.status(),
          line.downloaded(),
          line.note());
    }
  }

  /** The document. */
  public static StatusJson of(AgentStatus status, int waiting, boolean all) {
    return new StatusJson(
        "wua.status/1",
        status.status().map(Enum::name).orElse(null),
        status.rebootRequired(),
        status.memory().host().lastSearch().map(mark -> mark.at().toString()).orElse(null),
        status.memory().work().stamps().download().map(Object::toString).orElse(null),
        status.memory().work().stamps().install().map(Object::toString).orElse(null),
        waiting,
        StatusLine.of(status, all).stream().map(Line::of).toList());
  }
}
