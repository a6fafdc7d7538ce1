package io.wua.app.output.agent.json;

import io.wua.core.install.plan.RefusedUpdate;
import io.wua.core.install.refusal.HostRefusal;
import io.wua.core.install.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not done now.
 *
 * @param reason one word
 * @param sentence whole sentences for people
 * @param until when it passes by itself
 */
public record RefusalJson(String reason, String sentence, @Nullable String until) {
  static RefusalJson of(Refusal refusal) {
    return new RefusalJson(
        refusal.word(), refusal.sentence(), refusal.until().map(Instant::toString).orElse(null));
  }

  static List<RefusalJson> of(List<HostRefusal> refusals) {
    return refusals.stream().map(RefusalJson::of).toList();
  }

  /** An update that is not installed or downloaded now. */
  public record OfUpdate(String id, String title, RefusalJson because) {
    static List<OfUpdate> of(List<RefusedUpdate> refused) {
      return refused.stream()
          .map(
              each ->
                  new OfUpdate(
                      each.update().id().wire(),
                      each.update().title(),
                      RefusalJson.of(each.refusal())))
          .toList();
    }
  }
}
