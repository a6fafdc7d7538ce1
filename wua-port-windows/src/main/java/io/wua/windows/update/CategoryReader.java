package io.wua.windows.update;

import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.UpdateBuilder;
import io.wua.core.update.UpdateRef;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the categories of an update, where the agent mixes classification, products, families and
 * companies, and tells them apart by their type (<a
 * href="https://learn.microsoft.com/windows/win32/api/wuapi/nn-wuapi-icategory">ICategory</a>).
 */
final class CategoryReader {
  private static final String MEMBER = "Categories";

  private final ObjectReader update;

  CategoryReader(ObjectReader update) {
    this.update = update;
  }

  private record Typed(String type, Category category) {
    /** The ids of classifications are fixed, whatever an agent calls their type. */
    boolean isClassification() {
      return type.equalsIgnoreCase("UpdateClassification")
          || Classification.of(category.id()).isPresent();
    }

    boolean isProduct() {
      return type.equalsIgnoreCase("Product");
    }
  }

  void read(UpdateBuilder into) throws AutomationException {
    List<Category> products = new ArrayList<>();
    boolean classified = false;
    for (Typed each : update.each(MEMBER, "Category", this::category)) {
      if (each.isClassification() && !classified) {
        into.classification(each.category());
        classified = true;
      } else if (each.isProduct()) {
        products.add(each.category());
      }
    }
    into.products(products);
  }

  private Optional<Typed> category(AutomationObject object) throws AutomationException {
    ObjectReader reader = new ObjectReader(object);
    String type = reader.text("Type");
    String name = reader.text("Name");
    String id = reader.text("CategoryID");
    if (!reader.unread().isEmpty()) {
      update.refuse(MEMBER);
    }
    try {
      UUID guid = UpdateRef.parse(id).guid();
      return Optional.of(
          new Typed(type, new Category(guid, name.isBlank() ? guid.toString() : name)));
    } catch (IllegalArgumentException e) {
      update.refuse(MEMBER);
      return Optional.empty();
    }
  }
}
