package io.wua.config.ini;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.PolicyLevel;
import io.wua.core.decide.Rules;
import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.Settings;
import io.wua.core.settings.SettingsSource;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.ServerAddress;
import io.wua.core.settings.value.WindowsUpdateOwner;
import io.wua.core.update.Classification;
import io.wua.core.update.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IniSettingsTest {
  @TempDir private Path folder;
  private IniFixture ini;

  @BeforeEach
  void setUp() {
    ini = new IniFixture(folder);
  }

  private WuaException failure(byte... bytes) {
    return assertThrows(WuaException.class, () -> ini.readBytes(bytes));
  }

  @Test
  void giveTheValuesOfTheFileWithTheirLines() throws WuaException {
    Settings settings =
        ini.read(
                "[global]",
                "repo_url = https://srvwapt.example.org/wapt",
                "wapt_server =",
                "[waptwua]",
                "enabled = True",
                "download_scheduling = 1.5h",
                "install_delay = 12")
            .settings();
    assertEquals(
        Optional.of(URI.create("https://srvwapt.example.org/wapt")),
        settings.get(GlobalKeys.REPO_URL));
    assertEquals(ServerAddress.byDns(), settings.get(GlobalKeys.WAPT_SERVER));
    assertEquals(WindowsUpdateOwner.AGENT, settings.get(WuaKeys.ENABLED));
    assertEquals(Optional.of(Duration.ofMinutes(90)), settings.get(WuaKeys.DOWNLOAD_SCHEDULING));
    assertEquals(Optional.of(Duration.ofDays(12)), settings.get(WuaKeys.INSTALL_DELAY));
    assertEquals(ini.file() + ":7", settings.origin(WuaKeys.INSTALL_DELAY).toString());
  }

  @Test
  void tellThreeErrorsAtOnceWithTheirLinesKeysAndSuggestions() {
    assertEquals(
        List.of(
            "ini:2: [waptwua] instal_delay: unknown key (did you mean install_delay?)",
            "ini:3: [waptwua] allowed_severities: 'Critcal' is unknown (did you mean Critical?)",
            "ini:4: [waptwua] install_scheduling: '1h30m' cannot be read ('1h30m' is not a"
                + " duration: it has several units; write 90m)"),
        ini.errors(
            "[waptwua]",
            "instal_delay = 7d",
            "allowed_severities = Important, Critcal",
            "install_scheduling = 1h30m"));
    ConfigurationException all =
        assertThrows(
            ConfigurationException.class,
            () -> ini.read("[waptwua]", "a = 1", "enabled = 2", "download_scheduling = 12H"));
    assertEquals(4, all.getMessage().lines().count(), all.getMessage());
    assertEquals(FailureReason.CONFIGURATION, all.reason());
  }

  @Test
  void giveTheRulesAtTheLowestLevelUnderTheNameOfTheFile() throws WuaException {
    Rules rules =
        ini.read(
                "[waptwua]",
                "allowed_severities = Critical",
                "allowed_classifications = Security Updates",
                "forbidden_classifications = Drivers",
                "install_delay = 3d")
            .rules();
    assertEquals("wapt-get.ini", rules.origin().name());
    assertEquals(PolicyLevel.INI, rules.origin().level());
    assertEquals(Set.of(Severity.CRITICAL), rules.allowed().severities());
    assertEquals(Set.of(Classification.SECURITY_UPDATES), rules.allowed().classifications());
    assertEquals(Set.of(Classification.DRIVERS), rules.forbidden().classifications());
    assertEquals(Optional.of(Duration.ofDays(3)), rules.installDelay());
    assertEquals(List.of(rules), IniSettings.rulesSource(ini.file()).read());
  }

  @Test
  void holdNoRulesWhereTheFileStatesNone() throws WuaException {
    ini.read("[waptwua]", "enabled = True");
    assertEquals(List.of(), IniSettings.rulesSource(ini.file()).read());
  }

  @Test
  void areReadAnewByTheirSource() throws WuaException {
    SettingsSource source = IniSettings.settingsSource(ini.file());
    ini.read("[waptwua]", "default_allow = True");
    assertEquals(true, source.read().get(WuaKeys.DEFAULT_ALLOW));
    ini.read("[waptwua]", "default_allow = False");
    assertEquals(false, source.read().get(WuaKeys.DEFAULT_ALLOW));
  }

  @Test
  void doNotShowThePasswordOfAProxy() throws WuaException {
    Settings settings =
        ini.read("[global]", "http_proxy = http://jane:s3cret@proxy.example.org:3128").settings();
    assertFalse(settings.toString().contains("s3cret"));
    assertTrue(settings.toString().contains("http://***@proxy.example.org:3128"));
  }

  @Nested
  class AreNotGivenWhere {
    @Test
    void theFileIsMissing() {
      Path missing = folder.resolve("absent.ini");
      WuaException failure = assertThrows(WuaException.class, () -> IniSettings.read(missing));
      assertEquals(FailureReason.NOT_FOUND, failure.reason());
      assertEquals(
          "There is no settings file " + missing + "; write one, or name the one that you have.",
          failure.getMessage());
    }

    @Test
    void theFileIsAFolder() {
      WuaException failure = assertThrows(WuaException.class, () -> IniSettings.read(folder));
      assertEquals(FailureReason.UNREADABLE, failure.reason());
      assertTrue(failure.getMessage().contains(folder + " is a folder"), failure.getMessage());
    }

    @Test
    void theFileIsNotUtf8AndSayWhere() {
      byte[] latin = "[global]\nuuid = a\n; caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
      WuaException failure = failure(latin);
      assertEquals(FailureReason.MALFORMED, failure.reason());
      assertEquals(
          ini.file()
              + ":3: the byte 0xE9 at offset 23 is not UTF-8 text. Save the file as UTF-8: it may be"
              + " in the encoding of an old editor.",
          failure.getMessage());
    }

    @Test
    void theFileEndsInTheMiddleOfACharacter() {
      assertTrue(
          failure((byte) '[', (byte) 'a', (byte) ']', (byte) '\n', (byte) ';', (byte) 0xC3)
              .getMessage()
              .contains(":2: the byte 0xC3 at offset 5"));
    }

    @Test
    void theFileIsUtf16() {
      for (byte[] bytes :
          List.of(
              new byte[] {-1, -2, '[', 0},
              new byte[] {-2, -1, 0, '['},
              new byte[] {'[', 0, 'a', 0, ']', 0})) {
        assertEquals(FailureReason.MALFORMED, failure(bytes).reason());
        assertTrue(failure(bytes).getMessage().contains("it may be UTF-16"));
      }
    }

    @Test
    void theFileIsFarTooLargeToBeOne() throws IOException {
      byte[] large = new byte[IniText.MOST_BYTES + 1];
      java.util.Arrays.fill(large, (byte) ';');
      assertEquals(FailureReason.LIMIT_EXCEEDED, failure(large).reason());
      Files.delete(ini.file());
    }
  }
}
