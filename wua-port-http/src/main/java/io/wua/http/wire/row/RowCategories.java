package io.wua.http.wire.row;

import io.wua.core.failure.WuaException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Product and classification of a row. WAPT sends names alone, which differ from language to
 * language; agents of ours send the ids too, which WAPT's server passes over.
 *
 * @param product the name of its product
 * @param classification the name of its classification
 * @param productIds the ids of its products; none where the agent is WAPT's
 * @param classificationId the id of its classification
 */
public record RowCategories(
    Optional<String> product,
    Optional<String> classification,
    List<UUID> productIds,
    Optional<UUID> classificationId) {
  /** Copies the list and refuses nulls. */
  public RowCategories {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(classificationId, "classificationId");
    productIds = List.copyOf(productIds);
  }

  static RowCategories read(RowReader row) throws WuaException {
    return new RowCategories(
        row.text("product"),
        row.text("classification"),
        row.guids("product_ids"),
        row.guid("classification_id"));
  }

  void write(RowWriter row) {
    row.text("product", product)
        .text("classification", classification)
        .texts("product_ids", productIds)
        .text("classification_id", classificationId.map(UUID::toString));
  }
}
