package io.wua.server.fleet.report;

import io.wua.core.update.Classification;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of an update in one language. Agents report them in the language of their Windows, so
 * names identify nothing: the GUIDs of product and classification do. The first names of a language
 * stay; people see the English ones once some host has reported them.
 *
 * @param title the title
 * @param product the name of its product
 * @param classification the name of its classification
 */
public record UpdateNames(String title, Optional<String> product, Optional<String> classification) {
  private static final String ENGLISH = "en";
  private static final int LONGEST = 2_000;

  /** Refuses nulls and texts over 2000 characters. */
  public UpdateNames {
    title = WireText.clean(title, "title", LONGEST);
    product = WireText.clean(product, "product", LONGEST);
    classification = WireText.clean(classification, "classification", LONGEST);
  }

  /**
   * The language of these names: what the host says, in lower case; else English where the
   * classification has an English name; else the empty text.
   *
   * @param reported the language tag of the host, if it gives one ({@code fr}, {@code en-US})
   */
  public String language(Optional<String> reported) {
    return reported
        .map(r -> r.strip().toLowerCase(Locale.ROOT).replace('_', '-'))
        .filter(r -> !r.isEmpty())
        .orElseGet(() -> englishClassification().isPresent() ? ENGLISH : "");
  }

  /** Whether a language tag, in lower case, is one of English. */
  public static boolean isEnglish(String language) {
    return language.equals(ENGLISH) || language.startsWith(ENGLISH + "-");
  }

  /** The classification whose English name this is. */
  Optional<Classification> englishClassification() {
    return classification.flatMap(Classification::parse);
  }
}
