package io.wua.simulation.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.testkit.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogTest {
  @Test
  void addressesAscendFromOneAndDependOnIdentitiesAlone() {
    Seeded.runs(
        50,
        random -> {
          List<UpdateId> ids = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            ids.add(new UpdateId(new UUID(random.nextLong(), random.nextLong()), i % 3));
          }
          List<UpdateId> reversed = new ArrayList<>(ids);
          java.util.Collections.reverse(reversed);

          Map<UpdateId, Long> addresses = RevisionIds.assign(ids);

          List<Long> ascending = List.copyOf(addresses.values());
          assertEquals(1, ascending.get(0));
          for (int i = 1; i < ascending.size(); i++) {
            assertTrue(ascending.get(i) > ascending.get(i - 1));
          }
          assertTrue(ascending.get(199) > 1000, "later addresses leave gaps");
          assertEquals(addresses, RevisionIds.assign(reversed));
        });
  }

  @Test
  void turnsEdgesRoundForEveryRevisionOfTheOlder() {
    BundleEntry newer = SmallCatalog.bundle();
    LeafEntry first = older(1);
    LeafEntry second = older(2);
    Catalog catalog =
        new Catalog(
            UUID.randomUUID(),
            SmallCatalog.DATE,
            List.of(first, newer, SmallCatalog.leaf(), second));

    long bundle = placed(catalog, newer).revisionId();

    assertEquals(List.of(bundle), placed(catalog, first).supersededBy());
    assertEquals(List.of(bundle), placed(catalog, second).supersededBy());
    assertEquals(List.of(bundle), placed(catalog, SmallCatalog.leaf()).bundledBy());
    assertEquals(List.of(), placed(catalog, newer).bundledBy());
  }

  @Test
  void aFileThatLeavesShareHasOneLocation() {
    Catalog catalog =
        new Catalog(
            UUID.randomUUID(), SmallCatalog.DATE, List.of(older(1), older(2), SmallCatalog.leaf()));

    assertEquals(1, catalog.fileLocations().count());
  }

  @Test
  void refusesTheSameIdentityTwice() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Catalog(UUID.randomUUID(), SmallCatalog.DATE, List.of(older(1), older(1))));
  }

  private static LeafEntry older(int revision) {
    LeafEntry leaf = SmallCatalog.leaf();
    return new LeafEntry(
        new UpdateId(SmallCatalog.OLDER, revision),
        leaf.created(),
        leaf.prerequisites(),
        leaf.rules(),
        leaf.delivery(),
        Publication.none(),
        leaf.texts());
  }

  private static PlacedEntry placed(Catalog catalog, Entry entry) {
    return catalog.entries().filter(each -> each.entry().equals(entry)).findFirst().orElseThrow();
  }
}
