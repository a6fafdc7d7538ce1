package io.wua.server.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of packages in ARCHITECTURE.md is the tree. */
class PackageListTest {
  private static final Path ROOT = Path.of(System.getProperty("wua.root", ".."));
  private static final Pattern LISTED =
      Pattern.compile("^\\| `(io\\.wua[a-z.]*)` \\|", Pattern.MULTILINE);

  @Test
  void inTheArchitectureIsTheTree() throws IOException {
    String text = Files.readString(ROOT.resolve("ARCHITECTURE.md"), StandardCharsets.UTF_8);
    Set<String> listed =
        LISTED
            .matcher(text)
            .results()
            .map(PackageListTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(tree(), listed);
  }

  private static String name(java.util.regex.MatchResult match) {
    return match.group(1);
  }

  private static Set<String> tree() throws IOException {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .filter(f -> f.endsWith("package-info.java"))
          .map(f -> ROOT.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.contains("src/main/java/") && !f.contains("/target/"))
          .forEach(
              f -> {
                Matcher path = Pattern.compile("src/main/java/(.*)/package-info").matcher(f);
                if (path.find()) {
                  packages.add(path.group(1).replace('/', '.'));
                }
              });
    }
    return packages;
  }
}
