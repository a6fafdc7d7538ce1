package io.wua.config.ini;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.reading.SettingEntry;
import io.wua.testkit.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any text in the shape of an ini file, or out of it. */
class IniLawsTest {
  private static final List<String> LINES =
      List.of(
          "",
          "[waptwua]",
          "[global]",
          "[repo-sync] ; x",
          "[",
          "[]",
          "]",
          "enabled = True",
          "enabled",
          "enabled:off",
          "= x",
          ":",
          "a = b ; c",
          "; comment",
          "# comment",
          "rem",
          "  ; indented",
          "  indented",
          "\tindented = x",
          "path = C:\\",
          "key\\= value",
          "<include.ini>",
          "<>",
          "x = ${x}",
          "\u00e9 = \u20ac",
          "y = " + "z".repeat(9_000));

  private static List<String> anyLines(SplittableRandom random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      lines.add(LINES.get(random.nextInt(LINES.size())));
    }
    return lines;
  }

  private static IniEntries parse(List<String> lines) {
    return IniEntries.parse("ini", String.join("\n", lines), SettingCatalog.AGENT);
  }

  @Test
  void everyEntryAndProblemStandsOnTheLineThatSaysSo() {
    Seeded.runs(
        5_000,
        random -> {
          List<String> lines = anyLines(random);
          IniEntries ini = parse(lines);
          for (SettingEntry entry : ini.entries()) {
            String line = lines.get(entry.origin().line().orElseThrow() - 1);
            String first = entry.text().lines().findFirst().orElse("");
            assertTrue(
                line.contains(entry.name()) && line.contains(first), () -> entry + " in " + lines);
          }
          for (ConfigurationProblem problem : ini.errors()) {
            assertTrue(problem.line().orElseThrow() <= lines.size(), problem::toString);
          }
        });
  }

  @Test
  void whatStandsAboveASectionDoesNotChangeWhatStandsInIt() {
    Seeded.runs(
        2_000,
        random -> {
          List<String> below = Stream.concat(Stream.of("[x]"), anyLines(random).stream()).toList();
          List<String> above = anyLines(random);
          List<String> both = Stream.concat(above.stream(), below.stream()).toList();
          List<String> alone = texts(parse(below), 0);
          assertEquals(alone, texts(parse(both), above.size()), both::toString);
        });
  }

  private static List<String> texts(IniEntries ini, int after) {
    return ini.entries().stream()
        .filter(entry -> entry.origin().line().orElseThrow() > after)
        .map(entry -> entry.section() + "|" + entry.name() + "|" + entry.text())
        .toList();
  }
}
