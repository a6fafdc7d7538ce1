package io.wua.core.install.plan;

import io.wua.core.install.refusal.Refusal;
import io.wua.core.update.Update;
import java.util.Objects;

/**
 * An update that is not installed now.
 *
 * @param update the update
 * @param refusal why
 */
public record RefusedUpdate(Update update, Refusal refusal) {
  /** Refuses nulls. */
  public RefusedUpdate {
    Objects.requireNonNull(update, "update");
    Objects.requireNonNull(refusal, "refusal");
  }
}
