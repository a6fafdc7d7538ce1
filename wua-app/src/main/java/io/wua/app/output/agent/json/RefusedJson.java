package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.core.install.refusal.HostRefusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document of a command whose run was refused as a whole.
 *
 * @param schema the word of the command's document
 * @param refused why
 * @param atWork who is at work instead, where that is known
 */
@JsonPropertyOrder({"schema", "refused", "atWork"})
public record RefusedJson(String schema, List<RefusalJson> refused, @Nullable String atWork) {
  /** The document. */
  public static RefusedJson of(String schema, List<HostRefusal> reasons, Optional<String> atWork) {
    return new RefusedJson(schema, RefusalJson.of(reasons), atWork.orElse(null));
  }
}
