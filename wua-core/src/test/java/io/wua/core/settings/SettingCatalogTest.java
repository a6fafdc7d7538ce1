package io.wua.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.decide.RulesText;
import io.wua.core.settings.value.SettingTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingCatalogTest {
  private static <T> void assertDefaultReadsBack(SettingKey<T> key) {
    if (!key.defaultText().isEmpty()) {
      assertEquals(
          key.defaultValue(),
          key.type().read(key.defaultText()).value().orElseThrow(),
          key::toString);
    }
  }

  @Test
  void ofTheAgentHoldsTheOptionsOfWapt() {
    for (String name :
        List.of(
            "enabled",
            "offline",
            "default_allow",
            "allow_direct_download",
            "filter",
            "download_scheduling",
            "install_scheduling",
            "install_at_shutdown",
            "install_delay",
            "repo_url",
            "verify_cert",
            "http_proxy",
            "timeout")) {
      assertTrue(SettingCatalog.AGENT.find("waptwua", name).isPresent(), name);
    }
    for (String name :
        List.of(
            "repo_url",
            "wapt_server",
            "wapt_server_timeout",
            "verify_cert",
            "use_kerberos",
            "limit_bandwidth",
            "signature_clockskew",
            "waptservice_port",
            "loglevel",
            "pre_shutdown_timeout")) {
      assertTrue(SettingCatalog.AGENT.find("global", name).isPresent(), name);
    }
  }

  @Test
  void ofTheAgentHoldsEveryKeyOfTheRules() {
    List<String> lists = WuaKeys.RULE_LISTS.stream().map(SettingKey::name).toList();
    assertEquals(Set.copyOf(RulesText.LIST_KEYS), new HashSet<>(lists));
    for (String name : RulesText.VALUE_KEYS) {
      assertTrue(SettingCatalog.AGENT.find("waptwua", name).isPresent(), name);
    }
  }

  @Test
  void ofTheAgentExplainsEverySettingInWholeSentences() {
    for (SettingKey<?> key : SettingCatalog.AGENT.keys()) {
      assertTrue(key.meaning().endsWith("."), key::toString);
      assertFalse(
          (key.meaning() + key.type().label()).matches("(?s).*[|\n].*"),
          () -> key + ": neither a table nor a comment could show it");
    }
  }

  @Test
  void ofTheAgentHasDefaultsThatReadBackAsThemselves() {
    SettingCatalog.AGENT.keys().forEach(SettingCatalogTest::assertDefaultReadsBack);
  }

  @Test
  void isStrictWhereAllIsOurs() {
    assertEquals(Set.of("waptwua", "repo-sync"), SettingCatalog.AGENT.strictSections());
    assertEquals(List.of("global", "waptwua", "repo-sync"), SettingCatalog.AGENT.sections());
  }

  @Test
  void refusesASettingDeclaredTwice() {
    SettingKey<Boolean> key =
        SettingKey.of("a", "b", SettingTypes.trueOrFalse(), "True", "Something.");
    assertThrows(
        IllegalArgumentException.class,
        () -> new SettingCatalog(List.of(key, key), Set.of(), List.of()));
  }

  @Test
  void cannotHoldADefaultThatItsTypeRefuses() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SettingKey.of("a", "b", SettingTypes.trueOrFalse(), "perhaps", "Something."));
  }
}
