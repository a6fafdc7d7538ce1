package io.wua.simulation.catalog.entry;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * The words for people in one language.
 *
 * @param language its tag, lower case: {@code en}, {@code pt-br}
 * @param title the title
 * @param description a paragraph, empty where there is none
 * @param link where people read more and find support
 */
public record LocalizedText(String language, String title, String description, Optional<URI> link) {
  /** Refuses nulls. */
  public LocalizedText {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(link, "link");
  }

  /** A title alone. */
  public static LocalizedText title(String language, String title) {
    return new LocalizedText(language, title, "", Optional.empty());
  }
}
