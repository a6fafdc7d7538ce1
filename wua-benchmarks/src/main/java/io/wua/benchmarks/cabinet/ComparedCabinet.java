package io.wua.benchmarks.cabinet;

import io.wua.benchmarks.workshop.Workshop;
import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.CatalogLayout;
import io.wua.simulation.catalog.CatalogWriter;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.generated.GeneratedCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The cabinet that both readers read: all fragments of a generated catalog.
 *
 * @param file where it is
 * @param unpackedBytes the sum of its members
 * @param members how many they are
 */
record ComparedCabinet(Path file, long unpackedBytes, int members) {
  private static final String SHARD = "package2.cab";
  private static final int ONE_SHARD = 1 << 20;
  private static final long FOLDER_BYTES = 64L << 20;

  /**
   * Makes it, or takes it from the workshop.
   *
   * @param name the name of the compression
   * @param share how much of a real catalog it holds
   */
  static ComparedCabinet in(Workshop workshop, String name, Compression compression, double share)
      throws IOException, WuaException {
    Path file = workshop.made("fragments-" + name + "-" + share + ".cab");
    if (!Files.exists(file)) {
      make(file, compression, share);
    }
    try (Cabinet cabinet = CabinetReader.open(file, CabinetLimits.DEFAULTS)) {
      long bytes = cabinet.files().stream().mapToLong(CabinetFile::sizeBytes).sum();
      return new ComparedCabinet(file, bytes, cabinet.files().size());
    }
  }

  private static void make(Path file, Compression compression, double share)
      throws IOException, WuaException {
    Path catalog = file.resolveSibling(file.getFileName() + ".catalog");
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Compression stored = Compression.stored();
    CatalogWriter.writeCabinet(
        new GeneratedCatalog(1, share, GeneratedCatalog.REAL_MANIFEST_BYTES),
        new CatalogLayout(ONE_SHARD, FOLDER_BYTES, stored, stored, compression),
        catalog);
    try (Cabinet outer = CabinetReader.open(catalog, CabinetLimits.DEFAULTS)) {
      CabinetFile shard =
          outer.files().stream().filter(f -> f.path().equals(SHARD)).findFirst().orElseThrow();
      try (InputStream content = outer.open(shard)) {
        Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(catalog);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  double unpackedMegabytes() {
    return unpackedBytes / 1e6;
  }
}
