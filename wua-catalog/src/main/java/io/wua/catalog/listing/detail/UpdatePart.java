package io.wua.catalog.listing.detail;

import io.wua.core.update.Payload;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One revision that an update consists of: the update itself, or a child of a bundle.
 *
 * @param id its identity
 * @param title its title; children often have none
 * @param handlerUri what installs it, the URI of its {@code Handler}; bundles have none
 * @param prerequisites what must hold before its rules are asked; all clauses must
 * @param rules its rules; empty for bundles, and where the catalog lacks its core fragment
 * @param files its own files
 */
public record UpdatePart(
    UpdateId id,
    Optional<String> title,
    Optional<String> handlerUri,
    List<Prerequisite> prerequisites,
    List<RuleLines> rules,
    List<Payload> files) {
  /** Copies the lists and refuses nulls. */
  public UpdatePart {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(handlerUri, "handlerUri");
    prerequisites = List.copyOf(prerequisites);
    rules = List.copyOf(rules);
    files = List.copyOf(files);
  }

  /** The handler as people call it, the last part of its URI: {@code Cbs}. */
  public Optional<String> handler() {
    return handlerUri.map(UpdatePart::lastPart);
  }

  static String lastPart(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
