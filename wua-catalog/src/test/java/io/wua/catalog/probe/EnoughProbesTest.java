package io.wua.catalog.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.container.CatalogContainer;
import io.wua.catalog.evaluate.HostEvaluation;
import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.CatalogReader;
import io.wua.catalog.prepared.Cabinets;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.catalog.rule.probe.ProbedHost;
import io.wua.core.failure.WuaException;
import io.wua.core.host.Architecture;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that answers the listed facts alone scans as one of which everything is known. */
class EnoughProbesTest {
  private static final HostFacts CLIENT = whole(host("10.0.26100.1000", ProductType.WORKSTATION));
  private static final HostFacts SERVER = whole(host("10.0.20348.1000", ProductType.SERVER));

  @TempDir private Path folder;

  @Test
  void ofTheDemoCatalog() throws WuaException {
    Catalog demo = CatalogReader.read(CatalogContainer.open(Cabinets.demo(folder)), List.of());
    assertTrue(assertEnough(demo, CLIENT).contains(Kind.NEEDED));
    assertTrue(assertEnough(demo, CLIENT, "Windows 11").contains(Kind.NEEDED));
    assertEnough(demo, SERVER, "Server 2022");
    assertEnough(demo, SERVER, "Server operating system-21H2");
    int all = list(demo).probes().size();
    int some = list(demo, "Windows 11").probes().size();
    assertTrue(some < all, some + " of " + all);
  }

  @Test
  void ofGeneratedCatalogs() throws WuaException {
    Path cabinet = Cabinets.generated(folder, 1);
    Catalog generated = CatalogReader.read(CatalogContainer.open(cabinet), List.of());
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String version : List.of("10.0.19045.2000", "10.0.20348.1", "6.3.9600.1")) {
      for (ProductType type : List.of(ProductType.WORKSTATION, ProductType.SERVER)) {
        FakeHostBuilder host = host(version, type).msiProduct(Cabinets.generatedProduct(0));
        kinds.addAll(assertEnough(generated, host.build()));
        kinds.addAll(assertEnough(generated, whole(host)));
      }
    }
    assertTrue(kinds.contains(Kind.NEEDED), kinds::toString);
    assertEnough(generated, whole(host("10.0.19045.1", ProductType.WORKSTATION)), "Windows 10");
  }

  @Test
  void aPreparedCatalogListsTheSame() throws WuaException {
    PreparedCatalogs cache =
        PreparedCatalogs.in(folder.resolve("cache"), InstantSource.system()).workers(2);
    for (Path cabinet : List.of(Cabinets.demo(folder), Cabinets.generated(folder, 2))) {
      Catalog read = CatalogReader.read(CatalogContainer.open(cabinet), List.of());
      Catalog prepared = cache.open(cabinet, List.of());
      assertEquals(list(read), list(prepared));
      assertEquals(list(read, "Server 2022"), list(prepared, "Server 2022"));
    }
  }

  private static Set<Kind> assertEnough(Catalog catalog, HostFacts machine, String... platforms)
      throws WuaException {
    ProbeList list = list(catalog, platforms);
    HostFacts probed =
        ProbedHost.of(machine, list.probes().stream().map(AskedProbe::probe).toList());
    HostEvaluation expected = new HostEvaluation(catalog, machine);
    HostEvaluation actual = new HostEvaluation(catalog, probed);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (CatalogEntry entry : catalog.topLevel()) {
      assertEquals(expected.state(entry), actual.state(entry), entry.title());
      kinds.add(actual.state(entry).kind());
    }
    assertFalse(list.probes().isEmpty());
    return kinds;
  }

  private static ProbeList list(Catalog catalog, String... platforms) throws WuaException {
    return CatalogProbes.of(catalog, Platform.named(catalog, List.of(platforms)));
  }

  private static HostFacts whole(FakeHostBuilder host) {
    return host.complete(HostFamily.values()).build();
  }

  private static FakeHostBuilder host(String version, ProductType type) {
    return FakeHostFacts.named("PC")
        .osVersion(version)
        .servicePack("0.0")
        .suiteMask(256)
        .productType(type)
        .architecture(Architecture.AMD64)
        .language("en-US")
        .muiLanguages()
        .processors(4)
        .sku(4)
        .folder(37, "C:\\Windows\\System32")
        .folder(38, "C:\\Program Files")
        .registryValue(
            "HKLM\\SOFTWARE\\Microsoft\\Windows Defender",
            "InstallLocation",
            RegistryValue.sz("C:\\Defender"));
  }
}
