package io.wua.app.output.agent.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.agent.HeldUpdate;
import io.wua.core.update.Update;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.hold/1}: the updates that are held on a host, or what was lifted.
 *
 * @param lifted the updates whose hold was lifted
 * @param held those that are held afterwards
 */
@JsonPropertyOrder({"schema", "lifted", "held"})
public record HoldJson(String schema, List<String> lifted, List<Held> held) {
  /** One that is held. */
  public record Held(String id, @Nullable String title, RefusalJson because) {
    static Held of(HeldUpdate held) {
      return new Held(
          held.id(), held.update().map(Update::title).orElse(null), RefusalJson.of(held.because()));
    }
  }

  /** The document. */
  public static HoldJson of(List<UUID> lifted, List<HeldUpdate> held) {
    return new HoldJson(
        "wua.hold/1",
        lifted.stream().map(UUID::toString).toList(),
        held.stream().map(Held::of).toList());
  }
}
