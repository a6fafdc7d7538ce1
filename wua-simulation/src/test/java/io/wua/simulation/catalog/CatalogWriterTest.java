package io.wua.simulation.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.cabinet.CabinetTool;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.demo.DemoCatalog;
import io.wua.simulation.catalog.entry.PlacedEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogWriterTest {
  private static final Pattern SHARD =
      Pattern.compile("<CAB NAME=\"(package[0-9]+\\.cab)\" RANGESTART=\"([0-9]+)\"");
  private static final int REVISIONS_PER_SHARD = 40;

  @TempDir Path folder;

  @Test
  void cabextractFindsTheUnpackedFilesInEveryLayerStored() throws Exception {
    findsUnpackedFiles(CabinetTool.CABEXTRACT, Compression.stored(), Compression.stored());
  }

  @Test
  void cabextractFindsTheUnpackedFilesInEveryLayerMszip() throws Exception {
    findsUnpackedFiles(CabinetTool.CABEXTRACT, Compression.mszip(), Compression.mszip());
  }

  @Test
  void sevenZipFindsTheUnpackedFilesWhereLayersDiffer() throws Exception {
    findsUnpackedFiles(CabinetTool.SEVEN_ZIP, Compression.stored(), Compression.mszip());
  }

  private void findsUnpackedFiles(CabinetTool tool, Compression outer, Compression inner)
      throws Exception {
    Path cabinet = folder.resolve("wsusscn2.cab");
    // Folders of 4 KiB: every cabinet gets several.
    CatalogWriter.writeCabinet(
        DemoCatalog.create(),
        new CatalogLayout(REVISIONS_PER_SHARD, 4096, outer, inner, inner),
        cabinet);
    Path unpacked = folder.resolve("unpacked");
    CatalogWriter.writeExcerpt(DemoCatalog.create(), unpacked);

    Path extracted = extractAll(tool, cabinet);

    Map<String, Path> expected = Unpacked.files(unpacked);
    Map<String, Path> found = Unpacked.files(extracted);
    assertEquals(expected.keySet(), found.keySet());
    for (String name : expected.keySet()) {
      assertEquals(-1, Files.mismatch(expected.get(name), found.get(name)), name);
    }
  }

  @Test
  void everyRevisionLiesInTheShardOfItsRange() throws Exception {
    Path cabinet = folder.resolve("wsusscn2.cab");
    CatalogWriter.writeCabinet(
        DemoCatalog.create(), CatalogLayout.of(REVISIONS_PER_SHARD, Compression.mszip()), cabinet);
    Path layers = folder.resolve("layers");
    CabinetTool.CABEXTRACT.extract(cabinet, layers);
    TreeMap<Long, String> ranges = ranges(layers.resolve("index.xml"));

    assertEquals(0, ranges.firstKey());
    assertTrue(ranges.size() > 2, () -> "shards: " + ranges);
    for (PlacedEntry placed : DemoCatalog.create().entries().toList()) {
      String shard = ranges.floorEntry(placed.revisionId()).getValue();
      Path content = layers.resolve("in-" + shard);
      if (!Files.exists(content)) {
        CabinetTool.CABEXTRACT.extract(layers.resolve(shard), content);
      }
      Path core = content.resolve("c").resolve(Long.toString(placed.revisionId()));
      assertTrue(Files.exists(core), () -> core + " of " + ranges);
    }
  }

  @Test
  void sameCatalogGivesSameBytes() throws Exception {
    CatalogLayout layout = CatalogLayout.of(REVISIONS_PER_SHARD, Compression.mszip());
    Path first = folder.resolve("first.cab");
    Path second = folder.resolve("second.cab");

    CatalogWriter.writeCabinet(DemoCatalog.create(), layout, first);
    CatalogWriter.writeCabinet(DemoCatalog.create(), layout, second);

    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void severalThreadsGiveTheSameBytesAndTellHowFarTheyAre() throws Exception {
    CatalogLayout layout = CatalogLayout.of(REVISIONS_PER_SHARD, Compression.lzx(15));
    Path alone = folder.resolve("alone.cab");
    Path together = folder.resolve("together.cab");
    List<WrittenCatalog> told = new ArrayList<>();

    WrittenCatalog one =
        CatalogWriter.writeCabinet(DemoCatalog.create(), layout, 1, WritingListener.NONE, alone);
    WrittenCatalog three =
        CatalogWriter.writeCabinet(DemoCatalog.create(), layout, 3, told::add, together);

    assertEquals(-1, Files.mismatch(alone, together));
    assertEquals(one, three);
    assertEquals(DemoCatalog.create().entries().count(), three.revisions());
    assertEquals(three.shards(), told.size());
    assertEquals(three.fragmentBytes(), told.get(told.size() - 1).fragmentBytes());
  }

  @Test
  void saysWhatItWroteInBytesOfTheUnpackedFiles() throws Exception {
    WrittenCatalog written =
        CatalogWriter.writeCabinet(
            SmallCatalog.create(),
            CatalogLayout.of(2, Compression.stored()),
            1,
            WritingListener.NONE,
            folder.resolve("wsusscn2.cab"));
    Path unpacked = folder.resolve("unpacked");
    CatalogWriter.writeExcerpt(SmallCatalog.create(), unpacked);

    long bytes = 0;
    for (Path file : Unpacked.files(unpacked).values()) {
      bytes += Files.size(file);
    }
    assertEquals(bytes, written.unpackedBytes());
    assertEquals(Files.size(unpacked.resolve("package.xml")), written.indexBytes());
    assertEquals(Unpacked.files(unpacked).size(), written.fragments() + 1);
  }

  @Test
  void nothingButTheCabinetIsLeftBehind() throws Exception {
    Path cabinet = folder.resolve("new").resolve("wsusscn2.cab");

    CatalogWriter.writeCabinet(
        SmallCatalog.create(), CatalogLayout.of(2, Compression.stored()), cabinet);

    try (Stream<Path> left = Files.list(folder.resolve("new"))) {
      assertEquals(List.of(cabinet), left.toList());
    }
  }

  @Test
  void onlyAFolderThatIsAClosedWorldHasTheListOfCabinets() throws Exception {
    CatalogWriter.writeExcerpt(SmallCatalog.create(), folder.resolve("excerpt"));
    CatalogWriter.writeFolder(SmallCatalog.create(), folder.resolve("whole"));

    assertFalse(Files.exists(folder.resolve("excerpt").resolve("index.xml")));
    assertEquals(
        "<INDEX VERSION=\"1\"><CABLIST XOR=\"0\"><CAB NAME=\"package.cab\" /><CAB"
            + " NAME=\"package2.cab\" RANGESTART=\"0\" FILESDIR=\"1\" /></CABLIST></INDEX>",
        Files.readString(folder.resolve("whole").resolve("index.xml")));
  }

  @Test
  void everyDocumentIsWellFormed() throws Exception {
    CatalogWriter.writeFolder(DemoCatalog.create(), folder);
    Unpacked unpacked = Unpacked.of(folder);

    for (Map.Entry<String, Path> file : Unpacked.files(folder).entrySet()) {
      if (!file.getKey().endsWith(".xml")) {
        Unpacked.parseFragment(Files.readString(file.getValue()));
      }
    }
    assertEquals(DemoCatalog.create().entries().count(), unpacked.updates().size());
  }

  @Test
  void contentThatFailsEndsTheWorkAndLeavesNothingBehind() throws Exception {
    CatalogContent broken =
        new CatalogContent() {
          @Override
          public UUID packageId() {
            return new UUID(0, 1);
          }

          @Override
          public Instant created() {
            return Instant.EPOCH;
          }

          @Override
          public Stream<PlacedEntry> entries() {
            throw new IllegalArgumentException("no entries today");
          }

          @Override
          public Stream<FileLocation> fileLocations() {
            return Stream.of();
          }
        };
    CatalogLayout layout = CatalogLayout.of(2, Compression.stored());
    Path cabinet = folder.resolve("broken").resolve("wsusscn2.cab");

    IllegalStateException failed =
        assertThrows(
            IllegalStateException.class,
            () -> CatalogWriter.writeCabinet(broken, layout, 2, WritingListener.NONE, cabinet));

    assertEquals("no entries today", failed.getCause().getMessage());
    try (Stream<Path> left = Files.list(folder.resolve("broken"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    Path cabinet = file.resolve("wsusscn2.cab");

    WuaException refused =
        assertThrows(
            WuaException.class,
            () ->
                CatalogWriter.writeCabinet(
                    SmallCatalog.create(), CatalogLayout.of(2, Compression.stored()), cabinet));

    assertEquals(FailureReason.UNREADABLE, refused.reason());
    assertTrue(refused.getMessage().contains(cabinet.toString()), refused::getMessage);
  }

  /** Extracts the outer cabinet, then every inner one into the same folder. */
  private Path extractAll(CabinetTool tool, Path cabinet) throws Exception {
    Path layers = folder.resolve("layers");
    Path all = folder.resolve("all");
    tool.extract(cabinet, layers);
    tool.extract(layers.resolve("package.cab"), all);
    for (String shard : ranges(layers.resolve("index.xml")).values()) {
      tool.extract(layers.resolve(shard), all);
    }
    return all;
  }

  private static TreeMap<Long, String> ranges(Path index) throws Exception {
    TreeMap<Long, String> ranges = new TreeMap<>();
    Matcher shard = SHARD.matcher(Files.readString(index));
    while (shard.find()) {
      ranges.put(Long.valueOf(shard.group(2)), shard.group(1));
    }
    return ranges;
  }
}
