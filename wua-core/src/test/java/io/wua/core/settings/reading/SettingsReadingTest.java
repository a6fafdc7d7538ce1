package io.wua.core.settings.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.ConfigurationProblem;
import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingKey;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import io.wua.core.settings.value.SettingTypes;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettingsReadingTest {
  /** Entries "section|name|value", one a line from line 1. */
  private static SettingsReading reading(String... lines) {
    List<SettingEntry> entries = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\\|", -1);
      entries.add(
          new SettingEntry(
              parts[0], parts[1], parts[2], SettingOrigin.of("x.ini", entries.size() + 1)));
    }
    return SettingsReading.of(SettingCatalog.AGENT, entries);
  }

  private static List<String> errors(String... lines) {
    return texts(reading(lines).errors());
  }

  private static List<String> warnings(String... lines) throws ConfigurationException {
    return texts(reading(lines).settings().warnings());
  }

  private static List<String> texts(List<ConfigurationProblem> problems) {
    return problems.stream().map(ConfigurationProblem::toString).toList();
  }

  @Test
  void givesTypedValuesWithTheLinesThatStateThem() throws ConfigurationException {
    Settings settings = reading("waptwua|enabled|yes", "waptwua|Install_Delay|12").settings();
    assertEquals(WindowsUpdateOwner.AGENT, settings.get(WuaKeys.ENABLED));
    assertEquals(Optional.of(Duration.ofDays(12)), settings.get(WuaKeys.INSTALL_DELAY));
    assertEquals("x.ini:2", settings.origin(WuaKeys.INSTALL_DELAY).toString());
    assertEquals("default", settings.origin(WuaKeys.OFFLINE).toString());
  }

  @Test
  void tellsThreeErrorsAtOnceWithTheirLines() {
    ConfigurationException all =
        assertThrows(
            ConfigurationException.class,
            () ->
                reading(
                        "waptwua|instal_delay|7d",
                        "waptwua|enabled|True",
                        "waptwua|download_scheduling|12H",
                        "repo-sync|enable_remote_repo|perhaps")
                    .settings());
    assertEquals(
        List.of(1, 3, 4), all.problems().stream().map(p -> p.line().orElseThrow()).toList());
    assertEquals(
        "3 problems in the configuration:", all.getMessage().lines().findFirst().orElseThrow());
    assertTrue(
        all.getMessage()
            .contains("x.ini:1: [waptwua] instal_delay: unknown key (did you mean install_delay"),
        all.getMessage());
  }

  @Nested
  class InASectionOfOurs {
    @Test
    void anUnknownKeyIsAnErrorWithTheNearestKeys() {
      assertEquals(
          List.of(
              "x.ini:1: [waptwua] allowed_severity: unknown key (did you mean"
                  + " allowed_severities?)"),
          errors("waptwua|allowed_severity|Critical"));
    }

    @Test
    void aKeyOfAnotherSectionIsSentThere() {
      assertEquals(
          List.of(
              "x.ini:1: [waptwua] wapt_server: is not read in this section (write [global]"
                  + " wapt_server)",
              "x.ini:2: [repo-sync] enabled: is not read in this section (write [waptwua]"
                  + " enabled)"),
          errors("waptwua|wapt_server|https://x", "repo-sync|enabled|True"));
    }

    @Test
    void aNameFromTheManualThatNobodyReadsIsCorrected() {
      assertEquals(
          List.of(
              "x.ini:1: [repo-sync] local_repo_time_for_sync_stop: is a name in WAPT's manual that"
                  + " WAPT does not read (write [repo-sync] local_repo_time_for_sync_end)"),
          errors("repo-sync|local_repo_time_for_sync_stop|05:30"));
    }

    @Test
    void aDuplicateIsAnErrorEvenWhereBothAgree() {
      assertEquals(
          List.of(
              "x.ini:2: [waptwua] ENABLED: is stated again, first at x.ini:1 (keep one of the"
                  + " two)"),
          errors("waptwua|enabled|True", "waptwua|ENABLED|True"));
    }

    @Test
    void aBadValueIsAnErrorThatQuotesIt() {
      assertEquals(
          List.of(
              "x.ini:1: [waptwua] offline: 'maybe' is neither True nor False (write True or"
                  + " False)"),
          errors("waptwua|offline|maybe"));
      assertTrue(errors("waptwua|offline|").get(0).contains("the value is neither"));
    }
  }

  @Nested
  class InASectionOfWapt {
    @Test
    void itsOwnKeysAreIgnored() throws ConfigurationException {
      assertEquals(
          List.of(),
          warnings(
              "global|waptupdate_task_period|120",
              "global|use_hostpackages|1",
              "global|use_http_proxy_for_templates|1",
              "global|templates_repo_url|",
              "global|dbdir|c:\\wapt\\db",
              "wapt-templates|repo_url|https://store.example.org/wapt",
              "wapt-templates|verify_cert|1",
              "anything|at_all|1"));
    }

    @Test
    void aNearMissOfOursGivesAWarningAndIsNotRead() throws ConfigurationException {
      Settings settings = reading("global|verify_certs|0").settings();
      assertEquals(
          List.of("x.ini:1: [global] verify_certs: is not read (did you mean verify_cert?)"),
          texts(settings.warnings()));
      assertTrue(settings.origin(GlobalKeys.VERIFY_CERT).isDefault());
    }

    @Test
    void theSpellingOfWapt162GivesAWarningAndIsNotRead() throws ConfigurationException {
      Settings settings =
          reading("global|waptwua_enabled|True", "global|waptwua_download_scheduling|12h")
              .settings();
      assertEquals(
          List.of(
              "x.ini:1: [global] waptwua_enabled: is read by WAPT up to 1.6.2 alone (write"
                  + " [waptwua] enabled)",
              "x.ini:2: [global] waptwua_download_scheduling: is read by WAPT up to 1.6.2 alone"
                  + " (write [waptwua] download_scheduling)"),
          texts(settings.warnings()));
      assertEquals(WindowsUpdateOwner.UNTOUCHED, settings.get(WuaKeys.ENABLED));
    }

    @Test
    void aKeyOfOurSectionsGivesAWarning() throws ConfigurationException {
      assertEquals(
          List.of(
              "x.ini:1: [global] allowed_severities: is not read in this section (write [waptwua]"
                  + " allowed_severities)"),
          warnings("global|allowed_severities|Critical"));
    }

    @Test
    void aBadValueOrADuplicateOfOursIsAnError() {
      assertEquals(
          List.of(
              "x.ini:1: [global] verify_cert: the value is empty (write True to check against the"
                  + " roots of this host, or the path of a PEM file with the certificates to"
                  + " trust)",
              "x.ini:3: [global] uuid: is stated again, first at x.ini:2 (keep one of the two)"),
          errors("global|verify_cert|", "global|uuid|a", "global|uuid|b"));
    }
  }

  @Nested
  class UnderAnotherName {
    @Test
    void aMisspelledSectionGivesAWarningForEachKeyOfOurs() throws ConfigurationException {
      assertEquals(
          List.of(
              "x.ini:1: [WaptWUA] enabled: is not read in this section (did you mean"
                  + " [waptwua]?)",
              "x.ini:3: [reposync] remote_repo_dirs: is not read in this section (did you mean"
                  + " [repo-sync]?)"),
          warnings("WaptWUA|enabled|True", "WaptWUA|color|red", "reposync|remote_repo_dirs|wapt"));
    }

    @Test
    void theSectionThatPythonAddsToAllOthersIsNotRead() throws ConfigurationException {
      assertEquals(
          List.of(
              "x.ini:1: [DEFAULT] enabled: is not read in this section (write [waptwua]"
                  + " enabled)"),
          warnings("DEFAULT|enabled|True", "DEFAULT|color|red"));
    }
  }

  @Nested
  class AMessage {
    @Test
    void neverShowsAPassword() {
      String text = errors("global|http_proxy|ftp://jane:s3cret@proxy.example.org:3128").get(0);
      assertFalse(text.contains("s3cret"), text);
      assertFalse(text.contains("jane"), text);
      assertTrue(text.contains("'ftp://***@proxy.example.org:3128'"), text);
    }

    @Test
    void isShortAndOnOneLineWhateverTheValue() {
      String text = errors("waptwua|offline|" + "x".repeat(500) + "\n\u001b[31m").get(0);
      assertEquals(1, text.lines().count());
      assertTrue(text.length() < 300, text);
      assertTrue(errors("waptwua|offline|a\u001b[31m").get(0).contains("'a\\u001b[31m'"));
      assertFalse(errors("waptwua|install_delay|1\u001b[31m").get(0).contains("\u001b"));
    }

    @Test
    void showsASpaceThatIsNone() {
      assertTrue(errors("waptwua|offline|True\u00a0").get(0).contains("'True\\u00a0'"));
    }

    @Test
    void ofTheSourceItselfIsToldWithTheOthersInTheOrderOfTheLines() {
      ConfigurationProblem broken = ConfigurationProblem.of("x.ini", "[waptwua]", "broken");
      SettingsReading both =
          reading("waptwua|enabled|True", "waptwua|offline|maybe")
              .with(List.of(broken.atLine(1), broken.atLine(3)), List.of());
      assertEquals(
          List.of(1, 2, 3), both.errors().stream().map(p -> p.line().orElseThrow()).toList());
    }
  }

  @Test
  void goesByAnyCatalogOfSettings() throws ConfigurationException {
    SettingKey<Integer> port =
        SettingKey.of("server", "port", SettingTypes.wholeNumber(1, 9), "3", "A port.");
    SettingCatalog catalog = new SettingCatalog(List.of(port), Set.of("server"), List.of());
    assertEquals(3, Settings.defaults(catalog).get(port));
    assertEquals(
        4,
        SettingsReading.of(
                catalog, List.of(new SettingEntry("server", "port", "4", SettingOrigin.of("x"))))
            .settings()
            .get(port));
  }
}
