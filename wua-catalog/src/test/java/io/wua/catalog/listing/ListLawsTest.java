package io.wua.catalog.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.graph.Catalog;
import io.wua.core.decide.ProductRef;
import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.UpdateId;
import io.wua.testkit.Seeded;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every filter, order and page of every catalog, however it was read. */
class ListLawsTest {
  private static final int SEEDS = 150;

  @TempDir static Path folder;
  private static final List<Catalog> IN_MEMORY = new ArrayList<>();
  private static final List<Catalog> PREPARED = new ArrayList<>();

  @BeforeAll
  static void read() throws WuaException {
    for (Path cabinet : GeneratedCabinet.write(folder)) {
      IN_MEMORY.add(GeneratedCabinet.inMemory(cabinet));
      PREPARED.add(GeneratedCabinet.prepared(cabinet));
    }
  }

  private static List<ListedUpdate> all(Catalog catalog, ListFilter filter, ListOrder order) {
    return page(catalog, filter, order, Integer.MAX_VALUE, 1).updates();
  }

  private static ListPage page(
      Catalog catalog, ListFilter filter, ListOrder order, int limit, int page) {
    return new CatalogListing(catalog).page(new ListQuery(filter, order, limit, page));
  }

  private static Set<UpdateId> ids(List<ListedUpdate> updates) {
    return updates.stream().map(ListedUpdate::id).collect(Collectors.toSet());
  }

  @Test
  void withoutAFilterEveryUpdateIsListedOnce() {
    for (Catalog catalog : IN_MEMORY) {
      List<ListedUpdate> listed = all(catalog, ListFilter.everything(), ListOrder.DATE);
      assertEquals(catalog.topLevel().size(), listed.size());
      assertEquals(listed.size(), ids(listed).size());
      assertTrue(listed.size() > 10, "too few updates to show anything");
    }
  }

  @Test
  void thePagesTogetherAreTheWholeList() {
    Seeded.runs(
        SEEDS,
        random -> {
          Catalog catalog = any(IN_MEMORY, random);
          ListFilter filter = filter(catalog, random);
          ListOrder order = any(List.of(ListOrder.values()), random);
          List<ListedUpdate> whole = all(catalog, filter, order);
          int limit = random.nextInt(1, 60);
          List<ListedUpdate> together = new ArrayList<>();
          ListPage first = page(catalog, filter, order, limit, 1);
          for (int number = 1; number <= first.pages(); number++) {
            ListPage each = page(catalog, filter, order, limit, number);
            assertEquals(whole.size(), each.total());
            assertEquals(together.size() + 1L, each.first());
            together.addAll(each.updates());
            assertEquals(together.size(), each.last());
          }
          assertEquals(whole, together);
          assertEquals(List.of(), page(catalog, filter, order, limit, first.pages() + 1).updates());
        });
  }

  @Test
  void everyOrderListsTheSameUpdates() {
    Seeded.runs(
        SEEDS,
        random -> {
          Catalog catalog = any(IN_MEMORY, random);
          ListFilter filter = filter(catalog, random);
          Set<UpdateId> expected = ids(all(catalog, filter, ListOrder.DATE));
          for (ListOrder order : ListOrder.values()) {
            assertEquals(expected, ids(all(catalog, filter, order)), order::name);
          }
        });
  }

  @Test
  void everyOrderIsOne() {
    for (Catalog catalog : IN_MEMORY) {
      ListFilter every = ListFilter.everything();
      assertSorted(
          all(catalog, every, ListOrder.DATE),
          Comparator.comparing(
              (ListedUpdate u) -> u.released().orElse(Instant.MIN), Comparator.reverseOrder()));
      assertSorted(
          all(catalog, every, ListOrder.TITLE),
          Comparator.comparing(ListedUpdate::title, String.CASE_INSENSITIVE_ORDER));
      assertSorted(
          all(catalog, every, ListOrder.KB),
          Comparator.comparing(
              (ListedUpdate u) ->
                  u.kbs().isEmpty()
                      ? Integer.MAX_VALUE
                      : Integer.parseInt(u.kbs().first().digits())));
      assertSorted(
          all(catalog, every, ListOrder.SEVERITY), Comparator.comparing(ListedUpdate::severity));
      assertSorted(
          all(catalog, every, ListOrder.SIZE),
          Comparator.comparing(
              (ListedUpdate u) -> u.sizeBytes().orElse(-1), Comparator.reverseOrder()));
    }
  }

  private static void assertSorted(List<ListedUpdate> updates, Comparator<ListedUpdate> order) {
    for (int i = 1; i < updates.size(); i++) {
      assertTrue(order.compare(updates.get(i - 1), updates.get(i)) <= 0);
    }
  }

  @Test
  void aListIsWhatAllItsConditionsHaveInCommon() {
    Seeded.runs(
        SEEDS,
        random -> {
          Catalog catalog = any(IN_MEMORY, random);
          ListFilter filter = filter(catalog, random);
          Set<UpdateId> expected = ids(all(catalog, ListFilter.everything(), ListOrder.DATE));
          for (ListFilter part : parts(filter)) {
            expected.retainAll(ids(all(catalog, part, ListOrder.DATE)));
          }
          assertEquals(expected, ids(all(catalog, filter, ListOrder.DATE)));
        });
  }

  /** One filter for each condition alone. */
  private static List<ListFilter> parts(ListFilter f) {
    Optional<Instant> ever = Optional.empty();
    List<ListFilter> parts = new ArrayList<>();
    parts.add(new ListFilter(f.products(), Set.of(), Set.of(), Set.of(), ever, List.of(), false));
    parts.add(
        new ListFilter(List.of(), f.classifications(), Set.of(), Set.of(), ever, List.of(), false));
    parts.add(
        new ListFilter(List.of(), Set.of(), f.severities(), Set.of(), ever, List.of(), false));
    parts.add(new ListFilter(List.of(), Set.of(), Set.of(), f.kbs(), ever, List.of(), false));
    parts.add(new ListFilter(List.of(), Set.of(), Set.of(), Set.of(), f.since(), List.of(), false));
    parts.add(new ListFilter(List.of(), Set.of(), Set.of(), Set.of(), ever, f.words(), false));
    parts.add(
        new ListFilter(List.of(), Set.of(), Set.of(), Set.of(), ever, List.of(), f.currentOnly()));
    return parts;
  }

  @Test
  void whatOneConditionListsHasIt() {
    for (Catalog catalog : IN_MEMORY) {
      Set<UpdateId> superseded = new HashSet<>();
      for (ListedUpdate each : all(catalog, ListFilter.everything(), ListOrder.DATE)) {
        if (each.superseded()) {
          superseded.add(each.id());
        }
        for (KbNumber kb : each.kbs()) {
          List<ListedUpdate> same = all(catalog, onlyKb(kb), ListOrder.DATE);
          assertTrue(ids(same).contains(each.id()));
          assertTrue(same.stream().allMatch(u -> u.kbs().contains(kb)));
        }
      }
      assertFalse(superseded.isEmpty(), "nothing is superseded");
      ListFilter current =
          new ListFilter(
              List.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), List.of(), true);
      Set<UpdateId> listed = ids(all(catalog, current, ListOrder.DATE));
      assertFalse(listed.isEmpty(), "all is superseded");
      assertEquals(catalog.topLevel().size(), listed.size() + superseded.size());
      listed.retainAll(superseded);
      assertEquals(Set.of(), listed);
    }
  }

  private static ListFilter onlyKb(KbNumber kb) {
    return new ListFilter(
        List.of(), Set.of(), Set.of(), Set.of(kb), Optional.empty(), List.of(), false);
  }

  @Test
  void aPreparedCatalogListsTheSame() {
    Seeded.runs(
        SEEDS,
        random -> {
          int which = random.nextInt(IN_MEMORY.size());
          Catalog catalog = IN_MEMORY.get(which);
          ListQuery query =
              new ListQuery(
                  filter(catalog, random),
                  any(List.of(ListOrder.values()), random),
                  random.nextInt(1, 100),
                  random.nextInt(1, 3));
          assertEquals(
              new CatalogListing(catalog).page(query),
              new CatalogListing(PREPARED.get(which)).page(query));
        });
  }

  /** Any filter, mostly of things that the catalog has. */
  private static ListFilter filter(Catalog catalog, SplittableRandom random) {
    List<ListedUpdate> every = all(catalog, ListFilter.everything(), ListOrder.TITLE);
    ListedUpdate model = any(every, random);
    boolean[] with = new boolean[7];
    for (int i = 0; i < with.length; i++) {
      with[i] = random.nextInt(4) == 0;
    }
    List<ProductRef> products = new ArrayList<>();
    if (with[0]) {
      model.products().forEach(p -> products.add(new ProductRef(p.name().substring(0, 4))));
      products.add(new ProductRef(random.nextBoolean() ? "no such product" : "Office"));
    }
    Set<UUID> classes = new HashSet<>();
    if (with[1]) {
      model.classification().ifPresent(c -> classes.add(c.id()));
    }
    return new ListFilter(
        products,
        classes,
        with[2] ? new HashSet<>(List.of(model.severity(), Severity.CRITICAL)) : Set.of(),
        with[3] ? model.kbs() : Set.of(),
        with[4] ? model.released() : Optional.empty(),
        with[5] ? List.of(any(List.of(model.title().split(" ")), random)) : List.of(),
        with[6]);
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
