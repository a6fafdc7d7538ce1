package io.wua.benchmarks.catalog;

import io.wua.benchmarks.catalog.child.ScanningProcess;
import io.wua.benchmarks.process.ChildProcess;
import io.wua.benchmarks.process.Measured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Scans of one host in a process of its own, with a catalog that is prepared.
 *
 * @param process what was measured
 */
record Scanning(Measured process) {
  static Scanning of(Preparing prepared, Path host) throws IOException {
    return new Scanning(
        ChildProcess.java(
            ScanningProcess.class,
            List.of(
                prepared.catalog().file().toString(),
                prepared.cache().toString(),
                host.toString())));
  }

  /** From the start of the process to the end of its first scan, in seconds. */
  double cold() {
    return process.number("cold");
  }

  /** The second scan of the process, in seconds. */
  double second() {
    return process.number("second");
  }

  /** The middle one of seven more scans, in seconds. */
  double warm() {
    return process.number("warm");
  }

  double heapMegabytes() {
    return process.number("heap") / 1e6;
  }
}
