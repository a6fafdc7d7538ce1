package io.wua.example.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/guide/embedding.md shows the code of this example, and names what there is. */
class GuideTest {
  private static final Path ROOT = Path.of(System.getProperty("wua.root", "../.."));
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(wua-[a-z-]+)<");
  private static final Pattern CONTRACT = Pattern.compile("`([A-Za-z]+Contract)`");

  private static String guide() throws IOException {
    return Files.readString(ROOT.resolve("docs/guide/embedding.md"));
  }

  private static List<String> all(Pattern what, String text) {
    return what.matcher(text).results().map(each -> each.group(1)).toList();
  }

  /** The lines without their indentation, each between two line ends. */
  private static String bare(String code) {
    return code.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
      return walk.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  @Test
  void everyBlockOfJavaIsInTheExample() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (Path file : files("examples/embedding/src", ".java")) {
      sources.append(bare(Files.readString(file)));
    }
    List<String> blocks = all(JAVA, guide());
    assertFalse(blocks.isEmpty());
    for (String block : blocks) {
      assertTrue(sources.indexOf(bare(block)) >= 0, () -> "not in the example:\n" + block);
    }
  }

  @Test
  void everyArtifactIsInTheBom() throws IOException {
    String bom = Files.readString(ROOT.resolve("wua-bom/pom.xml"));
    List<String> named = all(ARTIFACT, guide());
    assertFalse(named.isEmpty());
    assertTrue(all(ARTIFACT, bom).containsAll(named), named::toString);
  }

  @Test
  void everyContractOfTheTestkitIsInTheTable() throws IOException {
    TreeSet<String> there = new TreeSet<>();
    for (Path file : files("wua-testkit/src/main", "Contract.java")) {
      there.add(file.getFileName().toString().replace(".java", ""));
    }
    assertEquals(there, new TreeSet<>(all(CONTRACT, guide())));
  }
}
