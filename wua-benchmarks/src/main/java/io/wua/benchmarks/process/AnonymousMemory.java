package io.wua.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory that a process has for itself: neither shared nor a mapped file (RssAnon of {@code
 * /proc/PID/status}, Linux).
 */
public final class AnonymousMemory {
  private static final String LINE = "RssAnon:";
  private static final long KIB = 1024;

  private AnonymousMemory() {}

  /** In bytes; 0 where the process has ended or the system does not tell. */
  public static long bytes(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith(LINE)) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB;
        }
      }
    } catch (IOException e) {
      // It has just ended, or this is not Linux.
    }
    return 0;
  }
}
