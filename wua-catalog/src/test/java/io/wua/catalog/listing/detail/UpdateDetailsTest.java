package io.wua.catalog.listing.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.CatalogFolder;
import io.wua.catalog.listing.GeneratedCabinet;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateDetailsTest {
  private static final String HANDLER = "http://schemas.microsoft.com/msus/2002/12/UpdateHandlers/";
  private static final String X =
      "<ExtendedProperties Handler='"
          + HANDLER
          + "Cbs'/><Files><File FileName='a.cab' Size='7' DigestAlgorithm='SHA1'"
          + " Digest='sPK8zxDbanJ9xR1AYriCNKW5YWQ='/></Files>";

  @TempDir Path folder;

  private Catalog catalog() throws WuaException {
    return new CatalogFolder(folder)
        .detectoid(1, "<True/>")
        .file("l/en/1", localized("x64-based processor"))
        .bundle(10, 11)
        .file("l/en/10", localized("Update for Windows (KB5000001)"))
        .leaf(11, 10, "<IsInstalled><True/></IsInstalled>")
        .file("x/11", X)
        .alone(20, "<IsInstallable><True/></IsInstallable>", 1, 3)
        .file("l/en/20", localized("Another (KB5000001)"))
        .update(30, "", "<SupersededBy><Revision Id='20'/></SupersededBy>")
        .whole();
  }

  private static String localized(String title) {
    return "<LocalizedProperties><Language>en</Language><Title>"
        + title
        + "</Title></LocalizedProperties>";
  }

  private static List<UpdateDetails> details(Catalog catalog, String name) throws WuaException {
    DetailReading reading = new DetailReading(catalog);
    return UpdateSearch.find(catalog, UpdateName.parse(name)).stream().map(reading::read).toList();
  }

  private void absent(String name, String... parts) throws WuaException {
    Catalog catalog = catalog();
    WuaException e = assertThrows(WuaException.class, () -> details(catalog, name));
    assertEquals(FailureReason.NOT_FOUND, e.reason());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("not in this catalog of 2026-07-14T12:00:00Z: "), message);
    for (String part : parts) {
      assertTrue(message.contains(part), () -> "no '" + part + "' in: " + message);
    }
  }

  @Test
  void aBundleHasItsLeafWithHandlerFilesAndRules() throws WuaException {
    UpdateDetails bundle = details(catalog(), CatalogFolder.id(10).wire()).get(0);
    assertEquals(List.of(), bundle.own().files());
    UpdatePart leaf = bundle.children().get(0);
    assertEquals(CatalogFolder.id(11), leaf.id());
    assertEquals(Optional.of("Cbs"), leaf.handler());
    assertEquals(List.of("a.cab"), leaf.files().stream().map(Payload::name).toList());
    assertEquals(List.of(new RuleLines("IsInstalled", List.of("True"))), leaf.rules());
    assertEquals(Optional.of("2026-07-14T10:00:00Z"), bundle.revised().map(Object::toString));
  }

  @Test
  void prerequisitesAreToldByTheirTitles() throws WuaException {
    UpdateDetails alone = details(catalog(), CatalogFolder.guid(20).toString()).get(0);
    assertEquals(
        List.of("x64-based processor", CatalogFolder.guid(3) + " (not in this catalog)"),
        alone.own().prerequisites().stream().map(Prerequisite::text).toList());
    assertEquals(
        List.of(CatalogFolder.guid(30)),
        alone.supersedes().stream().map(RelatedUpdate::guid).toList());
    UpdateDetails older = details(catalog(), CatalogFolder.guid(30).toString()).get(0);
    assertEquals(
        List.of(Optional.of("Another (KB5000001)")),
        older.supersededBy().stream().map(RelatedUpdate::title).toList());
  }

  @Test
  void aKbGivesAllItsUpdates() throws WuaException {
    assertEquals(
        List.of(CatalogFolder.id(10), CatalogFolder.id(20)),
        details(catalog(), "kb5000001").stream().map(d -> d.update().id()).toList());
  }

  @Test
  void whatIsAbsentIsToldExactly() throws WuaException {
    absent("KB1234567", "no update has the number KB1234567");
    absent(CatalogFolder.guid(99).toString(), "nothing has the id");
    absent(CatalogFolder.guid(10) + "_101", "the newest revision is 100", "_100");
    absent(CatalogFolder.guid(11).toString(), "a part of " + CatalogFolder.id(10));
    absent(CatalogFolder.guid(1).toString(), "the condition 'x64-based processor'");
  }

  @Test
  void aNameIsAnIdOrAKbNumber() {
    assertEquals(new UpdateName.ByKb(new KbNumber("5012170")), UpdateName.parse("kb5012170"));
    assertThrows(IllegalArgumentException.class, () -> UpdateName.parse("Windows"));
    assertThrows(IllegalArgumentException.class, () -> UpdateName.parse(""));
  }

  @Test
  void aPreparedCatalogTellsTheSameOfEveryUpdate() throws WuaException {
    for (Path cabinet : GeneratedCabinet.write(folder)) {
      Catalog inMemory = GeneratedCabinet.inMemory(cabinet);
      Catalog prepared = GeneratedCabinet.prepared(cabinet);
      DetailReading expected = new DetailReading(inMemory);
      DetailReading actual = new DetailReading(prepared);
      for (int i = 0; i < inMemory.topLevel().size(); i++) {
        UpdateDetails details = expected.read(inMemory.topLevel().get(i));
        assertEquals(details, actual.read(prepared.topLevel().get(i)));
        assertFilesArePlaced(details);
      }
    }
  }

  /** Every file of an update belongs to a part, and no part has others. */
  private static void assertFilesArePlaced(UpdateDetails details) {
    List<Payload> placed = new ArrayList<>();
    details.parts().forEach(part -> placed.addAll(part.files()));
    Set<Payload> ofUpdate = new HashSet<>(details.update().payloads());
    assertEquals(ofUpdate, new HashSet<>(placed), () -> details.update().title());
  }

  @Test
  void entriesOfBothKindsHaveTheSameDetails() throws WuaException {
    Path cabinet = GeneratedCabinet.write(folder).get(0);
    Catalog prepared = GeneratedCabinet.prepared(cabinet);
    for (CatalogEntry entry : GeneratedCabinet.inMemory(cabinet).members()) {
      assertEquals(entry.details(), prepared.find(entry.id()).orElseThrow().details());
    }
  }
}
