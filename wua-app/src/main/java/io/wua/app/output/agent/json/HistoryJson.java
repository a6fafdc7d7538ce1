package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.core.agent.memory.HistoryLine;
import io.wua.core.update.UpdateId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.history/1}: what an agent did, newest first.
 *
 * @param total how many lines there are
 */
@JsonPropertyOrder({"schema", "total", "lines"})
public record HistoryJson(String schema, int total, List<Line> lines) {
  /** One thing that was done. */
  public record Line(String at, String kind, @Nullable String update, String text) {
    static Line of(HistoryLine line) {
      return new Line(
          line.at().toString(),
          line.kind().name(),
          line.update().map(UpdateId::wire).orElse(null),
          line.text());
    }
  }

  /** The document. */
  public static HistoryJson of(List<HistoryLine> lines, int total) {
    return new HistoryJson("wua.history/1", total, lines.stream().map(Line::of).toList());
  }
}
