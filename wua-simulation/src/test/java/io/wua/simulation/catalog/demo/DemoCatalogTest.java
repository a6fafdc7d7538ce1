package io.wua.simulation.catalog.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.catalog.known.Products;
import io.wua.simulation.catalog.rule.ApplicabilityRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCatalogTest {
  private final List<PlacedEntry> placed = DemoCatalog.create().entries().toList();
  private final List<Entry> entries = placed.stream().map(PlacedEntry::entry).toList();

  @Test
  void peopleSeeAtLeastFortyUpdatesFromDecemberToTheDaysBeforeThePresent() {
    List<PlacedEntry> seen = placed.stream().filter(each -> isSeen(each)).toList();

    assertTrue(seen.size() >= 40, () -> "only " + seen.size());
    seen.forEach(
        each -> {
          Instant created = each.entry().created();
          assertTrue(created.isAfter(Instant.parse("2025-12-01T00:00:00Z")), each::toString);
          assertTrue(created.isBefore(DemoSet.NOW), each::toString);
        });
  }

  @Test
  void everyEdgeLeadsToAnEntry() {
    Set<UpdateId> revisions = entries.stream().map(Entry::id).collect(Collectors.toSet());
    Set<UUID> updates = revisions.stream().map(UpdateId::guid).collect(Collectors.toSet());

    for (Entry entry : entries) {
      entry.prerequisites().stream()
          .map(Clause::anyOf)
          .forEach(ids -> assertTrue(updates.containsAll(ids), entry::toString));
      assertTrue(updates.containsAll(publication(entry).supersedes()), entry::toString);
      assertTrue(revisions.containsAll(children(entry)), entry::toString);
    }
  }

  @Test
  void everyLeafThatIsNotSeenBelongsToABundle() {
    placed.stream()
        .filter(each -> each.entry() instanceof LeafEntry && !isSeen(each))
        .forEach(each -> assertTrue(each.isBundled(), each::toString));
  }

  @Test
  void addressesDoNotFollowDates() {
    List<Instant> dates = placed.stream().map(each -> each.entry().created()).toList();

    assertNotEquals(dates.stream().sorted().toList(), dates);
    assertNotEquals(dates.stream().sorted(Comparator.reverseOrder()).toList(), dates);
  }

  @Test
  void cumulativeUpdatesOfWindows11ReplaceOnlyTheOneBefore() {
    Map<UUID, PlacedEntry> byId = byId();
    int length = 0;
    UUID at = DemoIds.update("windows 11 x64 2025-12");
    Map<Long, PlacedEntry> byAddress =
        placed.stream().collect(Collectors.toMap(PlacedEntry::revisionId, Function.identity()));
    while (true) {
      PlacedEntry update = byId.get(at);
      length++;
      if (update.supersededBy().isEmpty()) {
        break;
      }
      assertEquals(1, update.supersededBy().size());
      at = byAddress.get(update.supersededBy().get(0)).entry().id().guid();
    }

    // Twelve months and the preview after them.
    assertEquals(13, length);
    assertTrue(publication(byId.get(at).entry()).browseOnly());
  }

  @Test
  void holdsEveryKindThatItPromises() {
    assertTrue(
        placed.stream().anyMatch(each -> isSeen(each) && publication(each.entry()).kbs().isEmpty()),
        "an update without a KB number");
    assertTrue(
        placed.stream().anyMatch(each -> each.entry() instanceof BundleEntry && each.isBundled()),
        "a bundle in a bundle");
    assertTrue(
        placed.stream().anyMatch(each -> each.entry() instanceof LeafEntry && isSeen(each)),
        "a leaf that stands free");
    assertEquals(2, revisionsOf("office Word").count(), "an update that was published twice");
    for (String rule :
        List.of(
            "ProductReleaseInstalled Name=\"Client.OS.RS2.AMD64\"",
            "ProductReleaseInstalled Name=\"Server.OS.amd64\"",
            "ProductReleaseInstalled Name=\"Microsoft.NetFX.amd64\"",
            "CbsPackageInstallable",
            "b.RegSzToVersion",
            "b.FileVersion ",
            "b.FileVersionPrependRegSz",
            "m.MsiProductInstalled",
            "b.RegSz ",
            "DeviceAttribute")) {
      assertTrue(rules().anyMatch(text -> text.contains("<" + rule)), rule);
    }
  }

  @Test
  void coversThreeVersionsOfWindowsThatHaveACumulativeUpdateEveryMonth() {
    for (Entry product : List.of(Products.WINDOWS_11, Products.WINDOWS_10, Products.SERVER_2022)) {
      UUID id = product.id().guid();
      long updates =
          placed.stream()
              .filter(each -> isSeen(each))
              .filter(
                  each ->
                      publication(each.entry()).categories().stream()
                          .anyMatch(ref -> ref.id().equals(id)))
              .count();
      assertTrue(updates >= 3, () -> updates + " of " + product);
    }
  }

  @Test
  void newestCumulativeUpdateOfTheServerNeedsTheNewestServicingStack() {
    String newest = metadata("server 2022 2026-11");
    String before = metadata("server 2022 2026-10");
    String stack = metadata("server 2022 servicing stack 2026-11");
    String needed = "Microsoft-Windows-ServicingStack\" version=\"10.0.20348.4880\"";

    assertTrue(newest.contains(needed), newest);
    assertTrue(!before.contains(needed), before);
    assertTrue(stack.contains("version=\"20348.4880.1.0\""), stack);
  }

  @Test
  void noneIsADriver() {
    assertTrue(
        entries.stream()
            .filter(LeafEntry.class::isInstance)
            .noneMatch(leaf -> ((LeafEntry) leaf).delivery().handler().uri().contains("Driver")));
  }

  @Test
  void sameIdentityNeverHasTwoMeanings() {
    Set<UUID> known = new HashSet<>();
    Map<UUID, List<Entry>> byGuid =
        entries.stream().collect(Collectors.groupingBy(entry -> entry.id().guid()));
    byGuid.forEach(
        (guid, revisions) -> {
          known.add(guid);
          assertEquals(1, revisions.stream().map(Entry::texts).distinct().count(), guid::toString);
        });
    assertTrue(known.size() > 100);
  }

  private Stream<Entry> revisionsOf(String key) {
    return entries.stream().filter(entry -> entry.id().guid().equals(DemoIds.update(key)));
  }

  private String metadata(String key) {
    UUID leaf = DemoIds.leaf(key, "x64");
    return entries.stream()
        .filter(entry -> entry.id().guid().equals(leaf))
        .map(entry -> ((LeafEntry) entry).rules().metadata().orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  private Stream<String> rules() {
    return entries.stream()
        .filter(LeafEntry.class::isInstance)
        .map(leaf -> ((LeafEntry) leaf).rules())
        .flatMap(DemoCatalogTest::texts);
  }

  private static Stream<String> texts(ApplicabilityRules rules) {
    return Stream.of(rules.isInstalled(), rules.isInstallable());
  }

  private Map<UUID, PlacedEntry> byId() {
    return placed.stream()
        .collect(
            Collectors.toMap(each -> each.entry().id().guid(), Function.identity(), (a, b) -> b));
  }

  private static boolean isSeen(PlacedEntry each) {
    return !publication(each.entry()).categories().isEmpty();
  }

  private static Publication publication(Entry entry) {
    if (entry instanceof BundleEntry bundle) {
      return bundle.publication();
    }
    return entry instanceof LeafEntry leaf ? leaf.publication() : Publication.none();
  }

  private static List<UpdateId> children(Entry entry) {
    return entry instanceof BundleEntry bundle
        ? bundle.bundled().stream().flatMap(clause -> clause.anyOf().stream()).toList()
        : List.of();
  }
}
