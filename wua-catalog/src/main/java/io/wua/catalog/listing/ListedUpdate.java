package io.wua.catalog.listing;

import io.wua.core.update.Category;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One line of a list of updates: an {@link Update} without its description and its files.
 *
 * @param id its identity
 * @param title its title, the id where the catalog has none
 * @param kbs its KB numbers; may be none
 * @param severity its MSRC severity
 * @param classification its classification, where it has one
 * @param products its products; may be none
 * @param released when it was first published with the same files, where the catalog says it
 * @param sizeBytes the sum of its files, where it lists any
 * @param files how many files it lists
 * @param superseded whether another update of the same catalog replaces it
 */
public record ListedUpdate(
    UpdateId id,
    String title,
    SortedSet<KbNumber> kbs,
    Severity severity,
    Optional<Category> classification,
    List<Category> products,
    Optional<Instant> released,
    OptionalLong sizeBytes,
    int files,
    boolean superseded) {
  /** Copies the collections and refuses nulls. */
  public ListedUpdate {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(released, "released");
    Objects.requireNonNull(sizeBytes, "sizeBytes");
    kbs = Collections.unmodifiableSortedSet(new TreeSet<>(kbs));
    products = List.copyOf(products);
  }

  /** The line of an update. */
  public static ListedUpdate of(Update update, boolean superseded) {
    return new ListedUpdate(
        update.id(),
        update.title(),
        update.kbs(),
        update.severity(),
        update.classification(),
        update.products(),
        update.released(),
        update.sizeBytes(),
        update.payloads().size(),
        superseded);
  }
}
