package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog on the command line: prepared once, and trusted before it is read. */
class CatalogCacheTest {
  @TempDir private Path folder;
  private DemoSet demo;
  private Path cache;

  @BeforeEach
  void writeDemo() throws WuaException {
    demo = DemoSet.writeTo(folder.resolve("demo"));
    cache = folder.resolve("cache");
  }

  private Ran scan(Object... more) {
    Object[] common = {
      "scan", "--catalog", demo.catalog(), "--host", demo.hosts().get(1), "--cache", cache
    };
    return Ran.wua(Stream.concat(Stream.of(common), Stream.of(more)).toArray());
  }

  private List<String> prepared() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> name.endsWith(".catalog"))
          .toList();
    }
  }

  @Test
  void aScanUsesWhatWasPreparedBefore() throws IOException {
    Ran first = Ran.wua("catalog", "prepare", demo.catalog(), "--cache", cache);
    assertEquals(0, first.code(), first.err());
    List<String> before = prepared();
    assertEquals(1, before.size());
    assertEquals(0, scan().code());
    assertEquals(before, prepared());
  }

  @Test
  void aFolderIsNotPrepared() {
    Ran ran = Ran.wua("catalog", "prepare", folder);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("needs no preparation"), ran.err());
  }

  @Test
  void theSettingsDecideWhetherAnUntrustedCatalogIsRead() throws IOException {
    Files.delete(folder.resolve("demo").resolve("catalog-root.pem"));
    Ran without = scan();
    assertEquals(0, without.code(), without.err());
    assertTrue(without.err().contains("Demo Catalog Signer"), without.err());

    Ran unreadable = scan("--config", demo.settings());
    assertEquals(1, unreadable.code());
    assertTrue(unreadable.err().contains("catalog-root.pem"), unreadable.err());

    Path ini = folder.resolve("wapt-get.ini");
    Files.writeString(ini, "[waptwua]\nenabled = True\n");
    Ran refused = scan("--config", ini);
    assertEquals(1, refused.code(), refused.out());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("catalog_trust"), refused.err());

    assertEquals(0, scan("--config", ini, "--trust", "warn").code());
    assertEquals(2, scan("--trust", "maybe").code());
  }

  @Test
  void aForgedCatalogIsNotParsed() throws IOException {
    byte[] bytes = Files.readAllBytes(demo.catalog());
    bytes[bytes.length / 2] ^= 1;
    Files.write(demo.catalog(), bytes);
    Ran ran = scan("--config", demo.settings());
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("is not what was signed"), ran.err());
    assertTrue(Files.notExists(cache) || prepared().isEmpty());
  }
}
