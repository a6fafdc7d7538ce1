package io.wua.catalog.listing.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogFolder;
import io.wua.catalog.listing.GeneratedCabinet;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.core.update.UpdateId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogComparisonTest {
  private static final String SHA1 = "sPK8zxDbanJ9xR1AYriCNKW5YWQ=";
  private static final String OTHER_SHA1 = "zG+gsJixedK70dU7kcxN5rDrWog=";

  @TempDir Path folder;

  private CatalogFolder catalog(String name) {
    return new CatalogFolder(folder.resolve(name));
  }

  private static String files(String... digests) {
    StringBuilder files = new StringBuilder("<ExtendedProperties/><Files>");
    for (String digest : digests) {
      files.append(
          "<File FileName='%s.cab' Size='7' DigestAlgorithm='SHA1' Digest='%s'/>"
              .formatted(digest.substring(0, 1), digest));
    }
    return files + "</Files>";
  }

  private static List<UpdateId> ids(CatalogChanges changes, ChangeKind kind) {
    return changes.changes().stream()
        .filter(change -> change.kind() == kind)
        .map(change -> change.update().id())
        .toList();
  }

  @Test
  void tellsWhatCameAndWhatWent() throws WuaException {
    Catalog older = catalog("old").update(1, "", "").update(2, "", "").whole();
    Catalog newer = catalog("new").update(2, "", "").update(3, "", "").whole();
    CatalogChanges changes = CatalogComparison.compare(older, newer);
    assertEquals(List.of(CatalogFolder.id(3)), ids(changes, ChangeKind.ADDED));
    assertEquals(List.of(CatalogFolder.id(1)), ids(changes, ChangeKind.REMOVED));
    assertEquals(2, changes.changes().size());
    assertEquals(0, changes.counts().get(ChangeKind.REVISED));
  }

  @Test
  void tellsANewRevisionWithTheOldOne() throws WuaException {
    Catalog older = catalog("old").revision(1, 1, 100, "", "").whole();
    Catalog newer = catalog("new").revision(9, 1, 101, "", "").whole();
    List<Change> changes = CatalogComparison.compare(older, newer).changes();
    assertEquals(1, changes.size());
    assertEquals(ChangeKind.REVISED, changes.get(0).kind());
    assertEquals(Optional.of(CatalogFolder.id(1)), changes.get(0).previous());
    assertEquals(101, changes.get(0).update().id().revision());
  }

  @Test
  void tellsWhatIsSupersededOnlyNow() throws WuaException {
    String byTwo = "<SupersededBy><Revision Id='2'/></SupersededBy>";
    String byThree = "<SupersededBy><Revision Id='3'/></SupersededBy>";
    Catalog older = catalog("old").update(1, "", byTwo).update(2, "", "").whole();
    Catalog newer =
        catalog("new").update(1, "", byTwo).update(2, "", byThree).update(3, "", "").whole();
    CatalogChanges changes = CatalogComparison.compare(older, newer);
    assertEquals(List.of(CatalogFolder.id(2)), ids(changes, ChangeKind.SUPERSEDED));
    Change superseded =
        changes.changes().stream()
            .filter(change -> change.kind() == ChangeKind.SUPERSEDED)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(CatalogFolder.id(3)), superseded.supersededBy());
  }

  @Test
  void tellsFilesThatCameWentOrMoved() throws WuaException {
    Catalog older =
        catalog("old")
            .update(1, "", "")
            .file("x/1", files(SHA1))
            .location(SHA1, "http://a/1")
            .whole();
    Catalog moved =
        catalog("moved")
            .update(1, "", "")
            .file("x/1", files(SHA1))
            .location(SHA1, "http://b/1")
            .whole();
    Catalog other = catalog("other").update(1, "", "").file("x/1", files(OTHER_SHA1)).whole();
    FileChanges move = onlyFiles(CatalogComparison.compare(older, moved));
    assertEquals(List.of(List.of(), List.of(), List.of("s.cab")), names(move));
    FileChanges exchange = onlyFiles(CatalogComparison.compare(older, other));
    assertEquals(List.of(List.of("z.cab"), List.of("s.cab"), List.of()), names(exchange));
  }

  private static FileChanges onlyFiles(CatalogChanges changes) {
    assertEquals(1, changes.changes().size());
    assertEquals(ChangeKind.FILES_CHANGED, changes.changes().get(0).kind());
    return changes.changes().get(0).files();
  }

  private static List<List<String>> names(FileChanges files) {
    return List.of(
        files.added().stream().map(Payload::name).toList(),
        files.removed().stream().map(Payload::name).toList(),
        files.moved().stream().map(Payload::name).toList());
  }

  @Test
  void aCatalogDoesNotDifferFromItself() throws WuaException {
    for (Path cabinet : GeneratedCabinet.write(folder)) {
      CatalogChanges changes =
          CatalogComparison.compare(
              GeneratedCabinet.inMemory(cabinet), GeneratedCabinet.prepared(cabinet));
      assertEquals(List.of(), changes.changes());
    }
  }

  @Test
  void whatIsAddedOneWayIsRemovedTheOther() throws WuaException {
    List<Catalog> catalogs = new ArrayList<>();
    for (Path cabinet : GeneratedCabinet.write(folder)) {
      catalogs.add(GeneratedCabinet.inMemory(cabinet));
    }
    for (Catalog one : catalogs) {
      for (Catalog two : catalogs) {
        CatalogChanges there = CatalogComparison.compare(one, two);
        CatalogChanges back = CatalogComparison.compare(two, one);
        Set<UpdateId> added = Set.copyOf(ids(there, ChangeKind.ADDED));
        assertEquals(added, Set.copyOf(ids(back, ChangeKind.REMOVED)));
        int kept = two.topLevel().size() - added.size();
        assertEquals(one.topLevel().size() - ids(there, ChangeKind.REMOVED).size(), kept);
        List<ChangeKind> kinds =
            there.changes().stream().map(Change::kind).collect(Collectors.toList());
        assertEquals(kinds.stream().sorted().toList(), kinds, "kinds are in order");
        assertTrue(one == two || !there.changes().isEmpty());
      }
    }
  }
}
