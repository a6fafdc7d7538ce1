package io.wua.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The flags with which the launcher {@code wua} starts Java, read from it, so that what is measured
 * is what people get.
 */
final class LauncherFlags {
  private static final Pattern START = Pattern.compile("^start=\"([^\"]*)\"", Pattern.MULTILINE);

  private LauncherFlags() {}

  /** All but the archive of classes, which fits the launcher's class path alone. */
  static List<String> read(Path root) throws IOException {
    Path launcher = root.resolve("wua");
    Matcher start = START.matcher(Files.readString(launcher));
    if (!start.find()) {
      throw new IOException(launcher + " has no line start=\"...\" with the flags for Java");
    }
    return Stream.of(start.group(1).strip().split("\\s+"))
        .filter(flag -> !flag.contains("$"))
        .toList();
  }
}
