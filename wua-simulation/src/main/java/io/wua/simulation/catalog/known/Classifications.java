package io.wua.simulation.catalog.known;

import io.wua.core.update.Classification;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.CategoryType;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.rule.RuleText;
import java.util.List;
import java.util.stream.Stream;

/** The classifications as entries; every host has them. */
public final class Classifications {
  private static final int REVISION = 100;

  private Classifications() {}

  /** The entry of a classification. */
  public static CategoryEntry entry(Classification classification) {
    return new CategoryEntry(
        new UpdateId(classification.guid(), REVISION),
        Products.CREATED,
        CategoryType.UPDATE_CLASSIFICATION,
        List.of(),
        RuleText.always(),
        List.of(LocalizedText.title("en", classification.label())));
  }

  /** The classifications that the offline catalog uses, and the one of definitions. */
  public static List<Entry> all() {
    return Stream.of(
            Classification.CRITICAL_UPDATES,
            Classification.DEFINITION_UPDATES,
            Classification.SECURITY_UPDATES,
            Classification.SERVICE_PACKS,
            Classification.UPDATE_ROLLUPS,
            Classification.UPDATES)
        .<Entry>map(Classifications::entry)
        .toList();
  }
}
