package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.OfflineCatalog;
import io.wua.core.criteria.Criteria;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.cabinet.lzx.BlockType;
import io.wua.simulation.catalog.cabinet.lzx.LzxSettings;
import io.wua.simulation.catalog.cabinet.lzx.LzxStatistics;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.generated.GeneratedCatalog;
import io.wua.testkit.host.FakeHostFacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader of catalogs meets the LZX of a writer that shares no code with it. */
class LzxCatalogTest {
  private static final int MANIFEST_BYTES = 20_000;

  @TempDir Path folder;

  @Test
  void everyWindowReadsLikeAStoredCatalog() throws WuaException {
    GeneratedCatalog generated = new GeneratedCatalog(21, 0.002, MANIFEST_BYTES);
    long bundles = generated.entries().filter(each -> each.entry() instanceof BundleEntry).count();
    OfflineCatalog stored = open(generated, Compression.stored(), "stored.cab");
    LzxStatistics statistics = new LzxStatistics();
    for (int windowBits = 15; windowBits <= 21; windowBits++) {
      LzxSettings settings = LzxSettings.of(windowBits).withSeed(windowBits);
      OfflineCatalog read = open(generated, Compression.lzx(settings, statistics), "lzx.cab");

      assertEquals(stored.warnings(), read.warnings());
      assertEquals(scan(stored), scan(read));
      assertTrue(scan(read).size() >= bundles, () -> bundles + " bundles");
    }
    for (BlockType type : BlockType.values()) {
      assertTrue(statistics.blocks(type) > 1, statistics::toString);
    }
  }

  /** Everything that a host without known facts is told of every update, titles among it. */
  private static List<ScannedUpdate> scan(OfflineCatalog catalog) throws WuaException {
    Criteria all = Criteria.parse("IsInstalled=0 or IsInstalled=1");
    return catalog
        .sourceFor(FakeHostFacts.named("UNKNOWN").build())
        .search(new SearchRequest(all))
        .updates();
  }

  private OfflineCatalog open(GeneratedCatalog generated, Compression compression, String name)
      throws WuaException {
    Path cabinet = folder.resolve(name);
    CatalogLayout layout = generated.layout(compression);
    CatalogWriter.writeCabinet(generated, layout, cabinet);
    return OfflineCatalog.open(cabinet, List.of("en"));
  }
}
