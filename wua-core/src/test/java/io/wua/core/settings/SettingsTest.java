package io.wua.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.settings.value.CertificateCheck;
import io.wua.core.settings.value.ServerAddress;
import io.wua.core.settings.value.SettingTypes;
import io.wua.core.settings.value.WindowsUpdateOwner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void byDefaultTouchNothingAllowNothingAndCheckCertificates() {
    Settings settings = Settings.defaults();
    assertEquals(WindowsUpdateOwner.UNTOUCHED, settings.get(WuaKeys.ENABLED));
    assertEquals(false, settings.get(WuaKeys.DEFAULT_ALLOW));
    assertEquals(true, settings.get(WuaKeys.OFFLINE));
    assertEquals(Optional.empty(), settings.get(WuaKeys.DOWNLOAD_SCHEDULING));
    assertEquals(Optional.empty(), settings.get(WuaKeys.INSTALL_SCHEDULING));
    assertEquals(CertificateCheck.againstHostRoots(), settings.get(GlobalKeys.VERIFY_CERT));
    assertEquals(ServerAddress.none(), settings.get(GlobalKeys.WAPT_SERVER));
    assertEquals(Duration.ofHours(2), settings.get(RepoSyncKeys.LOCAL_REPO_SYNC_TASK_PERIOD));
    assertEquals(List.of("wapt", "waptwua"), settings.get(RepoSyncKeys.REMOTE_REPO_DIRS));
  }

  @Test
  void changeIntoOthersAndStayAsTheyAre() {
    Settings before = Settings.defaults();
    Settings after = before.with(WuaKeys.DEFAULT_ALLOW, true, SettingOrigin.of("command line"));
    assertEquals(false, before.get(WuaKeys.DEFAULT_ALLOW));
    assertEquals(true, after.get(WuaKeys.DEFAULT_ALLOW));
    assertEquals("command line", after.origin(WuaKeys.DEFAULT_ALLOW).toString());
  }

  @Test
  void showWhoStatesWhatAndNoPassword() {
    Settings settings =
        Settings.defaults()
            .with(
                GlobalKeys.HTTP_PROXY,
                Optional.of(URI.create("http://jane:s3cret@proxy.example.org:3128")),
                SettingOrigin.of("x.ini"))
            .with(
                WuaKeys.INSTALL_DELAY, Optional.of(Duration.ofDays(10)), SettingOrigin.of("x.ini"));
    assertEquals(
        "[global] http_proxy = http://***@proxy.example.org:3128 (x.ini)\n"
            + "[waptwua] install_delay = 10d (x.ini)",
        settings.toString());
    assertFalse(settings.table().toString().contains("s3cret"));
  }

  @Test
  void showEveryCredentialHoldingUrlWithoutItsUser() {
    assertEquals("***@proxy:3128", Passwords.hide("jane:s3cret@proxy:3128"));
    assertEquals("https://***@srv/wapt", Passwords.hide("https://jane:p@ss/w@srv/wapt"));
    assertEquals("https://srv/wapt", Passwords.hide("https://srv/wapt"));
    List<SettingKey<?>> urls =
        SettingCatalog.AGENT.keys().stream()
            .filter(key -> key.name().matches("http_proxy|.*repo_url|wapt_server"))
            .<SettingKey<?>>map(key -> key)
            .toList();
    assertEquals(6, urls.size());
    assertTrue(urls.stream().allMatch(SettingKey::masked), urls.toString());
  }

  @Test
  void listEverySettingInTheirTable() {
    List<SettingRow> table = Settings.defaults().table();
    assertEquals(SettingCatalog.AGENT.keys().size(), table.size());
    assertTrue(
        table.contains(
            new SettingRow("waptwua", "offline", "True", "True", SettingOrigin.byDefault())));
  }

  @Test
  void refuseAKeyThatIsNotTheirs() {
    SettingKey<Boolean> foreign =
        SettingKey.of("waptwua", "offline", SettingTypes.trueOrFalse(), "True", "A twin.");
    assertThrows(IllegalArgumentException.class, () -> Settings.defaults().get(foreign));
  }
}
