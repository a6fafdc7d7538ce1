package io.wua.catalog.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogFolder;
import io.wua.core.decide.ProductRef;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Classification;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFilterTest {
  private static final Instant DAY = Instant.parse("2026-07-14T00:00:00Z");
  private static final String CATEGORY =
      "<Categories><Category Type='Product' Id='72e7624a-5b00-45d2-b92f-e561c0a6a160'/></Categories>";

  @TempDir Path folder;

  private static UpdateBuilder update() {
    return Update.builder(CatalogFolder.id(1)).title("Cumulative Update for Windows 11");
  }

  private static ListFilter since(Instant start) {
    return new ListFilter(
        List.of(), Set.of(), Set.of(), Set.of(), Optional.of(start), List.of(), false);
  }

  private static ListFilter words(String... words) {
    return new ListFilter(
        List.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), List.of(words), false);
  }

  private static ListFilter named(Set<UUID> classifications, String... products) {
    List<ProductRef> refs = List.of(products).stream().map(ProductRef::new).toList();
    return new ListFilter(
        refs, classifications, Set.of(), Set.of(), Optional.empty(), List.of(), false);
  }

  @Test
  void aDayCountsFromItsFirstMoment() {
    assertTrue(since(DAY).passes(update().released(DAY).build()));
    assertFalse(since(DAY).passes(update().released(DAY.minusMillis(1)).build()));
  }

  @Test
  void whatHasNoDateIsNotSinceAnyDay() {
    assertFalse(since(Instant.EPOCH).passes(update().build()));
  }

  @Test
  void eachWordMayStandElsewhere() {
    Update update = update().description("Mends the KERNEL.").cves(List.of("CVE-2026-1")).build();
    assertTrue(words("kernel", "windows", "cve-2026-1").passes(update));
    assertFalse(words("kernel", "linux").passes(update));
  }

  @Test
  void aProductIsNamedByAPartOfItsNameOrItsId() throws WuaException {
    Catalog catalog = new CatalogFolder(folder).update(1, "", CATEGORY).whole();
    assertEquals(1, total(catalog, named(Set.of(), "DOWS 11")));
    assertEquals(1, total(catalog, named(Set.of(), "72E7624A-5B00-45D2-B92F-E561C0A6A160")));
    assertEquals(0, total(catalog, named(Set.of(), "72e7624a")));
  }

  private static int total(Catalog catalog, ListFilter filter) {
    return page(catalog, filter).total();
  }

  private static ListPage page(Catalog catalog, ListFilter filter) {
    return new CatalogListing(catalog).page(new ListQuery(filter, ListOrder.DATE, 10, 1));
  }

  @Test
  void aProductThatNobodyKnowsIsWarnedOfWithWhatWasMeant() throws WuaException {
    Catalog catalog = new CatalogFolder(folder).update(1, "", CATEGORY).whole();
    assertEquals(
        List.of(
            "no update of this catalog is for a product 'Windwos 11'; did you mean Windows 11?"),
        page(catalog, named(Set.of(), "Windwos 11", "Windows 11")).warnings());
    assertEquals(
        List.of("no update of this catalog is for a product 'Windwos'; did you mean Windows?"),
        page(catalog, named(Set.of(), "Windwos")).warnings());
    assertEquals(List.of(), page(catalog, named(Set.of(), "Windows")).warnings());
  }

  @Test
  void aClassificationThatOnlyTheFilterKnowsIsWarnedOf() throws WuaException {
    Catalog catalog = new CatalogFolder(folder).update(1, "", CATEGORY).whole();
    UUID odd = new UUID(1, 2);
    assertEquals(
        List.of("no update of this catalog has the classification " + odd),
        page(catalog, named(Set.of(odd, Classification.DRIVERS.guid()))).warnings());
  }

  @Test
  void anUpdateDoesNotReplaceItself() throws WuaException {
    Catalog catalog =
        new CatalogFolder(folder)
            .update(1, "", "<SupersededBy><Revision Id='1'/></SupersededBy>")
            .update(2, "", "<SupersededBy><Revision Id='1'/></SupersededBy>")
            .whole();
    Succession succession = Succession.of(catalog);
    assertFalse(succession.isSuperseded(CatalogFolder.guid(1)));
    assertTrue(succession.isSuperseded(CatalogFolder.guid(2)));
    assertEquals(Set.of(CatalogFolder.guid(1)), succession.newer(CatalogFolder.guid(2)));
    assertEquals(Set.of(CatalogFolder.guid(2)), succession.older(CatalogFolder.guid(1)));
  }
}
