package io.wua.benchmarks.catalog;

import io.wua.benchmarks.process.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Snapshots of hosts: the examples, and generated ones that differ from them in their patches. */
final class Fleet {
  private static final Pattern UPDATE_REVISION =
      Pattern.compile("\"version\": \"10\\.0\\.[0-9]+\\.([0-9]+)\"");
  private static final int VARIANTS = 20;
  private static final int MOST_REVISIONS = 9_000;

  private Fleet() {}

  /** The snapshots that the project shows as examples. */
  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Checkout.root().resolve("examples").resolve("hosts"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Writes the examples into a folder, and twenty variants of each. */
  static Path write(Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    for (Path example : examples()) {
      String text = Files.readString(example);
      Matcher revision = UPDATE_REVISION.matcher(text);
      if (!revision.find()) {
        throw new IOException(example + " has no version of Windows 10 or later");
      }
      Files.writeString(folder.resolve(example.getFileName()), text);
      for (int i = 0; i < VARIANTS; i++) {
        String other = Integer.toString(1 + random.nextInt(MOST_REVISIONS));
        String variant = text.replaceAll("\\b" + revision.group(1) + "\\b", other);
        Files.writeString(folder.resolve(i + "-" + example.getFileName()), variant);
      }
    }
    return folder;
  }
}
