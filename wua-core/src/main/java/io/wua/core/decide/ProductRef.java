package io.wua.core.decide;

import io.wua.core.update.Category;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How a rule names a product: by the id of its category, or by its name, whose case does not
 * matter. Microsoft renames products; a name that no catalog knows allows nothing and still
 * forbids, by being part of a product's name.
 *
 * @param text what the rule says, stripped
 */
public record ProductRef(String text) {
  /** Strips the text and refuses an empty one. */
  public ProductRef {
    text = text.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the name of a product is empty");
    }
  }

  /** The id, where the rule names one. */
  public Optional<UUID> id() {
    String bare = text.replaceAll("[{}]", "");
    return bare.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(bare))
        : Optional.empty();
  }

  /** The text without its case. */
  String folded() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether that product is the one named. */
  public boolean names(Category product) {
    return id().map(product.id()::equals).orElseGet(() -> text.equalsIgnoreCase(product.name()));
  }
}
