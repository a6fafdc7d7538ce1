package io.wua.benchmarks.catalog;

import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.catalog.cab.CabinetVisitor;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The catalog that is measured.
 *
 * @param file the cabinet
 * @param packedBytes its size
 * @param unpackedBytes what its inner cabinets hold, unpacked
 */
record MeasuredCatalog(Path file, long packedBytes, long unpackedBytes) {
  private static final String CABINET = ".cab";

  /** Looks into every inner cabinet, without unpacking it. */
  static MeasuredCatalog of(Path file) throws WuaException, IOException {
    AtomicLong unpacked = new AtomicLong();
    Path inner = Files.createTempFile("wua-benchmarks-", CABINET);
    try (Cabinet outer = CabinetReader.open(file, CabinetLimits.DEFAULTS)) {
      outer.read(
          new CabinetVisitor() {
            @Override
            public boolean wants(CabinetFile member) {
              return member.path().endsWith(CABINET);
            }

            @Override
            public void visit(CabinetFile member, InputStream content)
                throws IOException, WuaException {
              Files.copy(content, inner, StandardCopyOption.REPLACE_EXISTING);
              unpacked.addAndGet(memberBytes(inner));
            }
          });
    } finally {
      Files.deleteIfExists(inner);
    }
    return new MeasuredCatalog(file, Files.size(file), unpacked.get());
  }

  private static long memberBytes(Path cabinet) throws WuaException {
    try (Cabinet opened = CabinetReader.open(cabinet, CabinetLimits.DEFAULTS)) {
      return opened.files().stream().mapToLong(CabinetFile::sizeBytes).sum();
    }
  }

  double unpackedMegabytes() {
    return unpackedBytes / 1e6;
  }

  double ratio() {
    return (double) unpackedBytes / packedBytes;
  }
}
