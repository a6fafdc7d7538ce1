package io.wua.files.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.decide.RulesOrigin;
import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.ConfigurationProblem;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesPackageTest {
  private static final String RULES = "{\"level\": \"group\", \"default_allow\": true}";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"wsus", "waptwua", "WSUS"})
  void readsTheRulesOfBothSections(String section) throws Exception {
    Path file = Packages.write(folder.resolve("p.wapt"), Packages.control("acme", section), RULES);
    List<Rules> rules = RulesFiles.read(file);
    assertEquals(1, rules.size());
    assertEquals(new RulesOrigin("acme (=12)", PolicyLevel.GROUP), rules.get(0).origin());
    assertEquals(Optional.of(true), rules.get(0).defaultAllow());
  }

  @Test
  void refusesAPackageOfAnotherSection() throws Exception {
    ConfigurationProblem problem = onlyProblem(Packages.control("acme", "base"), RULES);
    assertTrue(problem.source().endsWith("p.wapt!WAPT/control"), problem.source());
    assertEquals("section", problem.key());
    assertEquals("'base' holds no rules", problem.text());
    assertEquals(
        Optional.of("packages of rules have section wsus or waptwua"), problem.suggestion());
  }

  @ParameterizedTest
  @ValueSource(strings = {"package", "version", "section"})
  void refusesAControlFileThatLacksAKey(String key) throws Exception {
    String control =
        Packages.control("acme", "wsus").replaceFirst("(?m)^" + key + " +: .*\n", key + " :\n");
    ConfigurationProblem problem = onlyProblem(control, RULES);
    assertEquals(key, problem.key());
    assertEquals("is missing or empty", problem.text());
  }

  @Test
  void tellsTheLineOfAControlFileThatIsNoKeyAndValue() throws Exception {
    ConfigurationProblem problem =
        onlyProblem("package: a\nversion: 1\nnonsense\nsection: wsus\n", RULES);
    assertEquals("3", String.valueOf(problem.line().orElseThrow()));
    ConfigurationProblem twice =
        onlyProblem("package: a\nversion: 1\nsection: wsus\nPackage: b\n", RULES);
    assertEquals("is written twice", twice.text());
  }

  @Test
  void namesPackageAndEntryOfWrongRules() throws Exception {
    ConfigurationProblem problem = onlyProblem(Packages.control("acme", "wsus"), "{\"leve\": 1}");
    assertTrue(problem.source().endsWith("p.wapt!WAPT/waptwua_rules.json"), problem.source());
    assertEquals("leve", problem.key());
  }

  @Test
  void refusesAPackageWithoutControlOrRules() throws Exception {
    Path file = Packages.write(folder.resolve("p.wapt"), Map.of("setup.py", new byte[0]));
    assertEquals(
        List.of("lacks its entry WAPT/control", "lacks its entry WAPT/waptwua_rules.json"),
        problems(file).stream().map(ConfigurationProblem::text).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.json", "WAPT/../../evil", "/etc/evil", "C:/evil", "WAPT\\..\\evil"})
  void refusesAPackageWithAnEntryThatLeadsOutOfIt(String name) throws Exception {
    Path file =
        Packages.write(folder.resolve("p.wapt"), Packages.control("acme", "wsus"), RULES, name);
    assertTrue(problems(file).get(0).text().contains("leads out of the package"));
  }

  @Test
  void refusesAPackageWithTwoEntriesOfOneName() throws Exception {
    String control = Packages.control("acme", "wsus");
    Path file = Packages.write(folder.resolve("p.wapt"), control, RULES, "WAPT/waptwua_rules.jsoX");
    // Java's own writer refuses to write a name twice: the bytes are changed behind its back.
    String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
    Files.write(file, bytes.replace("rules.jsoX", "rules.json").getBytes(ISO_8859_1));
    assertTrue(problems(file).get(0).text().startsWith("has two entries of the name"));
  }

  @Test
  void refusesAPackageThatIsTooLarge() throws Exception {
    Path file = folder.resolve("p.wapt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(64L * 1024 * 1024 + 1);
    }
    assertEquals("is larger than 67108864 bytes", problems(file).get(0).text());
  }

  @Test
  void readsNoMoreOfAnEntryThanItsLimit() throws Exception {
    byte[] bomb = new byte[32 * 1024 * 1024];
    Arrays.fill(bomb, (byte) ' ');
    Path file =
        Packages.write(
            folder.resolve("p.wapt"),
            Map.of(
                "WAPT/control",
                Packages.control("acme", "wsus").getBytes(UTF_8),
                "WAPT/waptwua_rules.json",
                bomb));
    assertTrue(Files.size(file) < 100_000, "compresses well");
    assertTrue(problems(file).get(0).text().contains("is larger than the 4194304 bytes"));
  }

  @Test
  void refusesWhatIsNoZip() throws Exception {
    Path text = Files.writeString(folder.resolve("p.wapt"), "PK no zip");
    assertTrue(problems(text).get(0).text().startsWith("is no readable zip"));
    Path whole = Packages.write(folder.resolve("q.wapt"), Packages.control("a", "wsus"), RULES);
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length += 7) {
      Path cut = Files.write(folder.resolve("cut.wapt"), Arrays.copyOf(bytes, length));
      assertTrue(!problems(cut).isEmpty(), "cut to " + length);
    }
  }

  @Test
  void refusesTwoVersionsOfOnePackage() throws Exception {
    String control = Packages.control("acme", "wsus");
    Packages.write(folder.resolve("acme_12.wapt"), control, RULES);
    Packages.write(folder.resolve("acme_13.wapt"), control.replace(": 12", ": 13"), RULES);
    assertTrue(problems(folder).get(0).text().contains("acme is also the name of"));
  }

  private ConfigurationProblem onlyProblem(String control, String rules) throws Exception {
    List<ConfigurationProblem> problems =
        problems(Packages.write(folder.resolve("p.wapt"), control, rules));
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0);
  }

  private static List<ConfigurationProblem> problems(Path place) {
    return assertThrows(ConfigurationException.class, () -> RulesFiles.read(place)).problems();
  }
}
