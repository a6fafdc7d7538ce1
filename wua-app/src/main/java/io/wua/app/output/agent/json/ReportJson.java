package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.core.agent.outcome.ReportResult;
import io.wua.core.report.exchange.Delivery;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.report/1}: what the server made of each report that was sent.
 *
 * @param waiting how many reports still wait
 * @param problem why they do
 */
@JsonPropertyOrder({"schema", "refused", "deliveries", "waiting", "problem"})
public record ReportJson(
    String schema,
    List<RefusalJson> refused,
    List<String> deliveries,
    int waiting,
    @Nullable String problem) {
  /** The document. */
  public static ReportJson of(ReportResult result) {
    return new ReportJson(
        "wua.report/1",
        List.of(),
        result.deliveries().stream().map(ReportJson::word).toList(),
        result.waiting(),
        result.problem().orElse(null));
  }

  static String word(Delivery delivery) {
    return delivery.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }
}
