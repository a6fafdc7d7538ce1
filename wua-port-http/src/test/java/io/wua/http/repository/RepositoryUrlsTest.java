package io.wua.http.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.settings.GlobalKeys;
import io.wua.core.settings.SettingOrigin;
import io.wua.core.settings.Settings;
import io.wua.core.settings.WuaKeys;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the files of updates are. */
class RepositoryUrlsTest {
  private static Settings settings(String global) {
    return Settings.defaults()
        .with(GlobalKeys.REPO_URL, Optional.of(URI.create(global)), SettingOrigin.byDefault());
  }

  private static String updates(Settings settings) {
    return RepositoryUrls.updates(settings).orElseThrow().toString();
  }

  @Test
  void theyAreBesideThePackages() {
    assertEquals("https://srv/waptwua", updates(settings("https://srv/wapt")));
    assertEquals("https://srv:8443/a/waptwua", updates(settings("https://srv:8443/a/wapt//")));
    assertEquals(Optional.empty(), RepositoryUrls.updates(Settings.defaults()));
  }

  @Test
  void theSectionOfUpdatesNamesItsFolderItself() {
    Settings own =
        settings("https://srv/wapt")
            .with(
                WuaKeys.REPO_URL,
                Optional.of(URI.create("http://mirror/updates/")),
                SettingOrigin.byDefault());
    assertEquals("http://mirror/updates", updates(own));
  }

  @Test
  void aNameStaysInOneSegmentOfThePath() {
    URI folder = URI.create("https://srv/waptwua");
    assertEquals(
        "https://srv/waptwua/a_1.0-x.cab", RepositoryUrls.file(folder, "a_1.0-x.cab").toString());
    assertEquals(
        "https://srv/waptwua/a%20b%2F..%3Fc%C3%A9",
        RepositoryUrls.file(folder, "a b/..?c\u00e9").toString());
  }
}
