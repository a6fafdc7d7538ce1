package io.wua.config.ini;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.FirstSeen;
import io.wua.core.decide.Policy;
import io.wua.core.decide.Verdict;
import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.RepoSyncKeys;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingKey;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the sample and the manual in the repository with the declarations of the settings. To
 * write them anew after a change of the declarations:
 *
 * <pre>{@code
 * mvn test -pl wua-config-ini -am -Dtest=GeneratedTextsTest -Dsurefire.failIfNoSpecifiedTests=false -Dwua.regenerate=true
 * }</pre>
 */
class GeneratedTextsTest {
  private static final Path ROOT = Path.of(System.getProperty("wua.root"));
  private static final Path SAMPLE = ROOT.resolve("examples/wapt-get.ini");
  private static final Path MANUAL = ROOT.resolve("docs/guide/settings.md");
  private static final String BEGIN = "<!-- tables: begin -->\n";
  private static final String END = "<!-- tables: end -->\n";
  private static final String ADVICE =
      " differs from the declarations of the settings; the comment of this test says how to write"
          + " it anew";

  @TempDir private Path folder;

  private static void assertGenerated(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("wua.regenerate")) {
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file), file + ADVICE);
  }

  @Test
  void theSampleIsWrittenFromTheDeclarations() throws IOException {
    assertGenerated(SAMPLE, SampleIni.text());
  }

  @Test
  void theTablesOfTheManualAreWrittenFromTheDeclarations() throws IOException {
    String manual = Files.readString(MANUAL);
    int begin = manual.indexOf(BEGIN) + BEGIN.length();
    int end = manual.indexOf(END);
    assertTrue(begin >= BEGIN.length() && end >= begin, MANUAL + " has lost its marks");
    assertGenerated(
        MANUAL, manual.substring(0, begin) + SettingsTables.text() + manual.substring(end));
  }

  @Test
  void theManualNamesEverySetting() throws IOException {
    String manual = Files.readString(MANUAL);
    for (SettingKey<?> key : SettingCatalog.AGENT.keys()) {
      assertTrue(manual.contains("| `" + key.name() + "` |"), key::toString);
    }
  }

  @Test
  void theManualShowsAMessageAsItIs() throws IOException {
    IniFixture ini = new IniFixture(folder);
    String[] lines = {
      "[waptwua]", "instal_delay = 7d", "allowed_severities = Critcal", "offline = maybe"
    };
    String message =
        assertThrows(ConfigurationException.class, () -> ini.read(lines))
            .getMessage()
            .replace(ini.file().toString(), "wapt-get.ini");
    assertTrue(Files.readString(MANUAL).contains("\n" + message + "\n"), message);
  }

  @Test
  void theSampleHoldsEverySettingOfOursOnce() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLE);
    for (SettingKey<?> key :
        Stream.concat(WuaKeys.ALL.stream(), RepoSyncKeys.ALL.stream()).toList()) {
      int section = lines.indexOf("[" + key.section() + "]");
      List<String> own =
          lines.subList(section + 1, lines.size()).stream()
              .takeWhile(line -> !line.startsWith("["))
              .toList();
      assertEquals(
          1,
          own.stream().filter(line -> line.matches(";?" + key.name() + " =.*")).count(),
          key::toString);
    }
  }

  @Test
  void theSampleIsReadWithoutAWarning() throws WuaException {
    Settings settings = IniSettings.read(SAMPLE).settings();
    assertEquals(List.of(), settings.warnings());
    assertEquals(WindowsUpdateOwner.AGENT, settings.get(WuaKeys.ENABLED));
    assertEquals(Optional.of(Duration.ofHours(12)), settings.get(WuaKeys.DOWNLOAD_SCHEDULING));
    assertEquals(Optional.of(Duration.ofDays(1)), settings.get(WuaKeys.INSTALL_SCHEDULING));
    assertEquals(Optional.of(Duration.ofDays(7)), settings.get(WuaKeys.INSTALL_DELAY));
    assertTrue(settings.get(GlobalKeys.REPO_URL).orElseThrow().getHost().endsWith(".example.org"));
  }

  @Test
  void theSampleMeansTheSameWithoutItsSemicolons() throws WuaException, IOException {
    String all = Files.readString(SAMPLE).replaceAll("(?m)^;(?=[a-z_]+ =)", "");
    Settings settings = new IniFixture(folder).readText(all).settings();
    Settings sample = IniSettings.read(SAMPLE).settings();
    assertTrue(settings.toString().lines().count() > 40, settings::toString);
    for (SettingKey<?> key : SettingCatalog.AGENT.keys()) {
      if (key != WuaKeys.VERIFY_CERT) {
        assertEquals(sample.get(key), settings.get(key), key::toString);
      }
    }
  }

  @Test
  void theSampleAllowsWhatItsHeadSays() throws WuaException {
    assertEquals(Verdict.ALLOWED, verdict(Classification.SECURITY_UPDATES, Severity.CRITICAL, 8));
    assertEquals(Verdict.DELAYED, verdict(Classification.SECURITY_UPDATES, Severity.CRITICAL, 6));
    assertEquals(
        Verdict.ALLOWED, verdict(Classification.CRITICAL_UPDATES, Severity.UNSPECIFIED, 8));
    assertEquals(
        Verdict.FORBIDDEN, verdict(Classification.DEFINITION_UPDATES, Severity.UNSPECIFIED, 8));
    assertEquals(Verdict.FORBIDDEN, verdict(Classification.SECURITY_UPDATES, Severity.LOW, 8));
    assertEquals(Verdict.FORBIDDEN, verdict(Classification.DRIVERS, Severity.UNSPECIFIED, 8));
  }

  private static Verdict verdict(Classification classification, Severity severity, int daysOld)
      throws WuaException {
    Instant now = Instant.parse("2026-08-01T10:00:00Z");
    Update update =
        Update.builder(new UpdateId(new UUID(1, 1), 100))
            .title("Update")
            .severity(severity)
            .classification(classification)
            .released(now.minus(Duration.ofDays(daysOld)))
            .build();
    return Policy.of(List.of(IniSettings.read(SAMPLE).rules()))
        .decide(update, FirstSeen.never(), now)
        .verdict();
  }
}
