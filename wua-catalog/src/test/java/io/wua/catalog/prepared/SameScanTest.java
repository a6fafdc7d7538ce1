package io.wua.catalog.prepared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.rule.RandomHosts;
import io.wua.core.criteria.Criteria;
import io.wua.core.failure.WuaException;
import io.wua.core.host.Architecture;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.scan.ExplainingSource;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.UpdateId;
import io.wua.testkit.TestData;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prepared catalog says of every host what the one in memory says. */
class SameScanTest {
  @TempDir Path folder;

  @Test
  void ofTheDemoCatalog() throws WuaException {
    Set<UpdateState.Kind> kinds = assertSame(Cabinets.demo(folder), List.of("fr", "de"));
    assertTrue(kinds.contains(UpdateState.Kind.NEEDED), () -> "the hosts need nothing: " + kinds);
    assertTrue(kinds.contains(UpdateState.Kind.UNKNOWN), () -> "all is known: " + kinds);
  }

  @Test
  void ofGeneratedCatalogs() throws WuaException {
    Set<UpdateState.Kind> kinds = assertSame(Cabinets.generated(folder, 1), List.of());
    assertTrue(kinds.contains(UpdateState.Kind.NEEDED), () -> "the hosts need nothing: " + kinds);
    assertSame(Cabinets.generated(folder, 2), List.of("pt-BR", "ja"));
  }

  @Test
  void ofASmallRealCatalog() throws WuaException {
    assertSame(TestData.require("catalogue-small/wsusscn2.cab"), List.of("en"));
  }

  private Set<UpdateState.Kind> assertSame(Path cabinet, List<String> languages)
      throws WuaException {
    PreparedCatalogs cache =
        PreparedCatalogs.in(folder.resolve("cache"), InstantSource.system()).workers(2);
    OfflineCatalog inMemory = OfflineCatalog.open(cabinet, languages);
    OfflineCatalog prepared = OfflineCatalog.open(cabinet, languages, cache);
    assertEquals(inMemory.info(), prepared.info());
    assertEquals(inMemory.topLevelUpdates(), prepared.topLevelUpdates());
    assertFalse(inMemory.topLevelUpdates() == 0);
    Set<UpdateState.Kind> kinds = EnumSet.noneOf(UpdateState.Kind.class);
    for (HostFacts host : hosts()) {
      ExplainingSource expected = inMemory.sourceFor(host);
      ExplainingSource actual = prepared.sourceFor(host);
      ScanResult scan = expected.search(everything());
      assertEquals(scan, actual.search(everything()));
      for (ScannedUpdate update : scan.updates()) {
        kinds.add(update.state().kind());
        UpdateId id = update.update().id();
        assertEquals(expected.explain(id), actual.explain(id));
        UpdateId gone = new UpdateId(id.guid(), id.revision() + 1000);
        assertEquals(expected.explain(gone), actual.explain(gone));
      }
      UpdateId nobody = new UpdateId(new UUID(1, 2), 1);
      assertEquals(expected.explain(nobody), actual.explain(nobody));
    }
    return kinds;
  }

  private static SearchRequest everything() throws WuaException {
    return new SearchRequest(Criteria.parse("IsInstalled=0 or IsInstalled=1"));
  }

  private static List<HostFacts> hosts() {
    List<HostFacts> hosts = new ArrayList<>();
    for (String version : List.of("10.0.19045.2000", "10.0.26100.1", "10.0.20348.10")) {
      FakeHostBuilder host =
          FakeHostFacts.named("PC")
              .osVersion(version)
              .servicePack("0.0")
              .suiteMask(256)
              .productType(version.contains("20348") ? ProductType.SERVER : ProductType.WORKSTATION)
              .architecture(Architecture.AMD64)
              .language("en-US")
              .sku(4);
      for (int product = 0; product < 40; product += 2) {
        host.msiProduct(Cabinets.generatedProduct(product));
      }
      hosts.add(host.build());
      hosts.add(host.complete(HostFamily.values()).build());
    }
    for (int seed = 0; seed < 3; seed++) {
      hosts.add(RandomHosts.some(new SplittableRandom(seed)));
    }
    return hosts;
  }
}
