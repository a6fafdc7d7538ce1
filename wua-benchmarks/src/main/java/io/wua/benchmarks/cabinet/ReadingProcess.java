package io.wua.benchmarks.cabinet;

import io.wua.benchmarks.process.Report;
import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import io.wua.catalog.cab.CabinetLimits;
import io.wua.catalog.cab.CabinetReader;
import io.wua.catalog.cab.CabinetVisitor;
import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Reads all members of a cabinet to nowhere, a number of times over. */
public final class ReadingProcess {
  private ReadingProcess() {}

  /**
   * The entry point.
   *
   * @param args the cabinet, and how many times
   */
  public static void main(String[] args) throws WuaException {
    for (int left = Integer.parseInt(args[1]); left > 0; left--) {
      long start = System.nanoTime();
      read(Path.of(args[0]));
      // The last report of a name counts.
      Report.number("pass", (System.nanoTime() - start) / 1e9);
    }
    Report.resources();
  }

  private static void read(Path cabinet) throws WuaException {
    try (Cabinet opened = CabinetReader.open(cabinet, CabinetLimits.DEFAULTS)) {
      opened.read(
          new CabinetVisitor() {
            @Override
            public boolean wants(CabinetFile member) {
              return true;
            }

            @Override
            public void visit(CabinetFile member, InputStream content) throws IOException {
              content.transferTo(OutputStream.nullOutputStream());
            }
          });
    }
  }
}
