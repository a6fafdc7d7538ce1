package io.wua.app.output.csv;

import io.wua.catalog.listing.ListedUpdate;
import io.wua.core.update.Category;
import io.wua.core.update.KbNumber;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The cells that several tables share; several values in one cell are parted by a semicolon. */
final class CsvCells {
  /** The columns of {@link #of}. */
  static final List<String> UPDATE =
      List.of(
          "id",
          "kbs",
          "title",
          "severity",
          "classification",
          "products",
          "published",
          "sizeBytes",
          "files",
          "superseded");

  private CsvCells() {}

  static List<String> of(ListedUpdate update) {
    return List.of(
        update.id().wire(),
        update.kbs().stream().map(KbNumber::digits).collect(Collectors.joining(";")),
        update.title(),
        update.severity().label(),
        update.classification().map(Category::name).orElse(""),
        update.products().stream().map(Category::name).collect(Collectors.joining(";")),
        update.released().map(Object::toString).orElse(""),
        number(update.sizeBytes()),
        String.valueOf(update.files()),
        String.valueOf(update.superseded()));
  }

  static String number(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
  }
}
