package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.output.agent.ReportText;
import io.wua.core.report.exchange.Delivery;

/**
 * The document {@code wua.register/1}: what the server made of a registration.
 *
 * @param delivery REGISTERED, WAITING until somebody accepts the host, or REFUSED
 * @param sentence the same for people
 */
@JsonPropertyOrder({"schema", "delivery", "sentence"})
public record RegisterJson(String schema, String delivery, String sentence) {
  /** The document. */
  public static RegisterJson of(Delivery delivery) {
    return new RegisterJson("wua.register/1", ReportJson.word(delivery), ReportText.line(delivery));
  }
}
