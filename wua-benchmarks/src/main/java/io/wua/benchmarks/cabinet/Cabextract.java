package io.wua.benchmarks.cabinet;

import io.wua.benchmarks.process.ChildProcess;
import io.wua.benchmarks.process.Measured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The peer: <a href="https://www.cabextract.org.uk">cabextract</a>, by Stuart Caie, in C. */
final class Cabextract {
  private static final String PROGRAM = "cabextract";

  /** What the shell's {@code times} prints of a process: {@code 1m2.30s}. */
  private static final Pattern TIME = Pattern.compile("([0-9]+)m([0-9.]+)s");

  private Cabextract() {}

  static boolean isInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, PROGRAM))) {
        return true;
      }
    }
    return false;
  }

  /** Unpacks into a folder. */
  static void unpack(Path cabinet, Path folder) throws IOException {
    ChildProcess.run(List.of(PROGRAM, "-q", "-d", folder.toString(), cabinet.toString()));
  }

  /**
   * A run of it.
   *
   * @param wallSeconds how long it took
   * @param cpuSeconds what it computed, user and system
   */
  record Run(double wallSeconds, double cpuSeconds) {}

  /** Reads all members to nowhere. */
  static Run read(Path cabinet) throws IOException {
    Path times = Files.createTempFile("wua-benchmarks-", ".times");
    try {
      String script = PROGRAM + " -q -p \"$1\" >/dev/null && times >\"$2\"";
      Measured measured =
          ChildProcess.run(
              List.of("/bin/sh", "-c", script, "sh", cabinet.toString(), times.toString()));
      // The first line is of the shell, the second of what it ran.
      return new Run(measured.wallSeconds(), seconds(Files.readAllLines(times).get(1)));
    } finally {
      Files.deleteIfExists(times);
    }
  }

  private static double seconds(String times) {
    Matcher time = TIME.matcher(times);
    double seconds = 0;
    while (time.find()) {
      seconds += 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
    }
    return seconds;
  }
}
