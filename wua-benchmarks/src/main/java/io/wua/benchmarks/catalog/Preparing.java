package io.wua.benchmarks.catalog;

import io.wua.benchmarks.catalog.child.PreparingProcess;
import io.wua.benchmarks.process.ChildProcess;
import io.wua.benchmarks.process.Measured;
import io.wua.benchmarks.workshop.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A catalog that was prepared in a process of its own.
 *
 * @param catalog which
 * @param cache the folder with the prepared form
 * @param process what was measured
 */
record Preparing(MeasuredCatalog catalog, Path cache, Measured process) {
  private static final String FOLDER = "prepared";

  /** Prepares it into an empty folder. */
  static Preparing of(MeasuredCatalog catalog, Workshop workshop) throws IOException {
    return in(workshop.emptyFolder(FOLDER), catalog);
  }

  /** Opens what was prepared by an earlier run; prepares it where that is not there. */
  static Preparing kept(MeasuredCatalog catalog, Workshop workshop) throws IOException {
    return in(workshop.folder().resolve(FOLDER), catalog);
  }

  private static Preparing in(Path cache, MeasuredCatalog catalog) throws IOException {
    Measured process =
        ChildProcess.java(
            PreparingProcess.class, List.of(catalog.file().toString(), cache.toString()));
    return new Preparing(catalog, cache, process);
  }

  double seconds() {
    return process.number("prepare");
  }

  double megabytesPerSecond() {
    return catalog.unpackedMegabytes() / seconds();
  }

  double heapMegabytes() {
    return process.number("heap") / 1e6;
  }
}
