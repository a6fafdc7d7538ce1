package io.wua.server.fleet.reading;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import java.util.Objects;
import java.util.Optional;

/**
 * Which updates are asked for; each part that is given narrows.
 *
 * @param kb a Knowledge Base article
 * @param product GUID or name of a product, in any reported language
 * @param classification GUID or name of a classification, in any reported language
 * @param severity the severity; {@code UNSPECIFIED} for updates that have none
 * @param text part of the title in any language, or the beginning of the update id
 */
public record UpdateFilter(
    Optional<KbNumber> kb,
    Optional<String> product,
    Optional<String> classification,
    Optional<Severity> severity,
    Optional<String> text) {
  /** Refuses nulls. */
  public UpdateFilter {
    Objects.requireNonNull(kb, "kb");
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(text, "text");
  }

  /** All updates. */
  public static UpdateFilter all() {
    return new UpdateFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
