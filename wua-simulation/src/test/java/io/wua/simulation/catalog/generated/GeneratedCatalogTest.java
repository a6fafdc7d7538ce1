package io.wua.simulation.catalog.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.Unpacked;
import io.wua.simulation.catalog.cabinet.CabinetTool;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.BundledClause;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCatalogTest {
  private static final int SMALL_MANIFESTS = 2_000;

  @TempDir Path folder;

  @Test
  void fullScaleHasTheRealCounts() {
    Proportions full = Proportions.of(1, EvaluatedEntries.fewest());

    assertEquals(21_135, full.bundles());
    assertEquals(4_206, full.evaluated());
    assertEquals(136_965, full.revisions());
    assertEquals(97_339, full.files());
    assertEquals(74, full.shards());
  }

  @Test
  void fullScaleHasTheRealNumberOfReplacementsWithinOnePercent() {
    Proportions full = Proportions.of(1, EvaluatedEntries.fewest());
    Line line = new Line(full.chains(), full.chainLength());
    List<Integer> references =
        IntStream.range(0, full.bundles()).mapToObj(bundle -> line.newer(bundle).size()).toList();

    assertEquals(14_242, references.stream().filter(count -> count > 0).count(), 142);
    assertEquals(293_457, references.stream().mapToInt(Integer::intValue).sum(), 2_934);
  }

  @Test
  void smallScaleKeepsTheProportions() {
    List<Entry> entries =
        new GeneratedCatalog(1, 0.02, SMALL_MANIFESTS).entries().map(PlacedEntry::entry).toList();

    assertEquals(2_739, entries.size(), 5);
    assertEquals(423, entries.stream().filter(BundleEntry.class::isInstance).count(), 3);
    assertEquals(2_232, entries.stream().filter(LeafEntry.class::isInstance).count(), 3);
  }

  @Test
  void manifestsHaveTheAskedMeanSize() {
    Seed seed = new Seed(3);
    double mean =
        IntStream.range(0, 4_000)
            .map(i -> ManifestBulk.text(seed.random(Seed.Kind.LEAF, i), 10_000).length())
            .average()
            .orElseThrow();

    assertEquals(10_000, mean, 1_000);
  }

  @Test
  void addressesAscendAndNoIdentityOccursTwice() {
    List<PlacedEntry> placed = new GeneratedCatalog(5, 0.005, SMALL_MANIFESTS).entries().toList();

    Set<UpdateId> ids = new HashSet<>();
    long last = 0;
    for (PlacedEntry each : placed) {
      assertTrue(each.revisionId() > last, each.entry().id()::toString);
      assertTrue(ids.add(each.entry().id()), each.entry().id()::toString);
      last = each.revisionId();
    }
  }

  @Test
  void runsOfEntriesMakeUpTheWhole() {
    GeneratedCatalog catalog = new GeneratedCatalog(6, 0.005, SMALL_MANIFESTS);
    List<Long> whole = catalog.entries().map(PlacedEntry::revisionId).toList();

    List<Long> joined =
        IntStream.rangeClosed(0, whole.size() / 100)
            .boxed()
            .flatMap(run -> catalog.entries(run * 100, 100))
            .map(PlacedEntry::revisionId)
            .toList();

    assertEquals(whole, joined);
    assertEquals(0, catalog.entries(whole.size(), 1).count());
    assertEquals(0, catalog.entries(Integer.MAX_VALUE, 100).count());
  }

  @Test
  void edgesByIdentityAndByAddressAreInverse() {
    List<PlacedEntry> placed = new GeneratedCatalog(7, 0.005, SMALL_MANIFESTS).entries().toList();
    Map<Long, Entry> byAddress =
        placed.stream().collect(Collectors.toMap(PlacedEntry::revisionId, PlacedEntry::entry));
    Map<UpdateId, PlacedEntry> byId =
        placed.stream().collect(Collectors.toMap(each -> each.entry().id(), Function.identity()));
    int replacements = 0;
    int named = 0;
    for (PlacedEntry each : placed) {
      UUID id = each.entry().id().guid();
      replacements += each.supersededBy().size();
      for (long newer : each.supersededBy()) {
        BundleEntry bundle = (BundleEntry) byAddress.get(newer);
        assertTrue(bundle.publication().supersedes().contains(id));
        assertTrue(!bundle.created().isBefore(each.entry().created()));
      }
      for (long parent : each.bundledBy()) {
        assertTrue(children(byAddress.get(parent)).contains(each.entry().id()));
      }
      for (UpdateId child : children(each.entry())) {
        assertEquals(List.of(each.revisionId()), byId.get(child).bundledBy());
      }
      named +=
          each.entry() instanceof BundleEntry bundle ? bundle.publication().supersedes().size() : 0;
    }
    assertEquals(named, replacements);
    assertTrue(named > 500, "lines of bundles");
  }

  @Test
  void leavesNameEveryFileAndNoOther() {
    GeneratedCatalog catalog = new GeneratedCatalog(9, 0.005, SMALL_MANIFESTS);
    Set<Sha1> located = catalog.fileLocations().map(FileLocation::sha1).collect(Collectors.toSet());
    Set<Sha1> named =
        catalog
            .entries()
            .filter(each -> each.entry() instanceof LeafEntry)
            .flatMap(each -> ((LeafEntry) each.entry()).delivery().files().stream())
            .map(file -> file.payload().sha1())
            .collect(Collectors.toSet());

    assertEquals(located, named);
    assertEquals(487, located.size());
  }

  @Test
  void sameSeedGivesSameBytesAndAnotherSeedOthers() throws Exception {
    Path first = write(11, "first.cab");
    Path second = write(11, "second.cab");
    Path other = write(12, "other.cab");

    assertEquals(-1, Files.mismatch(first, second));
    assertNotEquals(-1, Files.mismatch(first, other));
  }

  @Test
  void aThousandthIsReadByCabextract() throws Exception {
    Path layers = folder.resolve("layers");
    CabinetTool.CABEXTRACT.extract(write(13, "wsusscn2.cab"), layers);
    for (String cabinet : List.of("package.cab", "package2.cab", "package3.cab")) {
      CabinetTool.CABEXTRACT.extract(layers.resolve(cabinet), folder.resolve("all"));
    }

    Unpacked all = Unpacked.of(folder.resolve("all"));

    assertEquals(
        new GeneratedCatalog(13, 0.001, SMALL_MANIFESTS).entries().count(), all.updates().size());
    for (long address : all.updates().keySet()) {
      assertEquals(1, Unpacked.elements(all.fragment("c", address), "Properties").size());
    }
  }

  @Test
  void shuffleIsReversibleForEverySize() {
    for (int size = 1; size < 300; size++) {
      Shuffle shuffle = new Shuffle(size, -5L * size);
      Set<Integer> seen = new HashSet<>();
      for (int place = 0; place < size; place++) {
        int number = shuffle.at(place);
        assertTrue(seen.add(number));
        assertEquals(place, shuffle.placeOf(number));
      }
    }
  }

  @Test
  void refusesScalesThatMakeNoCatalog() {
    for (double scale : new double[] {0, -1, 1.01, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new GeneratedCatalog(1, scale, SMALL_MANIFESTS),
          () -> "scale " + scale);
    }
  }

  private Path write(long seed, String name) throws Exception {
    GeneratedCatalog catalog = new GeneratedCatalog(seed, 0.001, SMALL_MANIFESTS);
    Path cabinet = folder.resolve(name);
    CatalogWriter.writeCabinet(catalog, catalog.layout(Compression.mszip()), cabinet);
    return cabinet;
  }

  private static List<UpdateId> children(Entry entry) {
    return entry instanceof BundleEntry bundle
        ? bundle.bundled().stream().map(BundledClause::anyOf).flatMap(List::stream).toList()
        : List.of();
  }
}
