package io.wua.config.ini;

import io.wua.core.decide.RulesSource;
import io.wua.core.settings.SettingsSource;
import io.wua.testkit.rules.RulesSourceContract;
import io.wua.testkit.settings.SettingsSourceContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** A wapt-get.ini keeps the promises of both ports. */
class IniContractsTest {
  @TempDir private Path folder;

  private Path ini(String section) throws IOException {
    return Files.writeString(folder.resolve("wapt-get.ini"), "[waptwua]\n" + section);
  }

  @Nested
  class AsASourceOfRules extends RulesSourceContract {
    @Override
    protected RulesSource speaking() throws IOException {
      return IniSettings.rulesSource(ini("forbidden_kbs = KB5012170\ninstall_delay = 7d\n"));
    }

    @Override
    protected RulesSource silent() throws IOException {
      return IniSettings.rulesSource(ini("download_scheduling = 12h\n"));
    }

    @Override
    protected RulesSource wrong() throws IOException {
      return IniSettings.rulesSource(
          ini("allowed_severities = Urgent\nallowed_classifications = Fixes\n"));
    }

    @Override
    protected RulesSource missing() {
      return IniSettings.rulesSource(folder.resolve("none.ini"));
    }
  }

  @Nested
  class AsASourceOfSettings extends SettingsSourceContract {
    @Override
    protected SettingsSource speaking() throws IOException {
      return IniSettings.settingsSource(ini("download_scheduling = 12h\n"));
    }

    @Override
    protected SettingsSource silent() throws IOException {
      return IniSettings.settingsSource(ini(""));
    }

    @Override
    protected SettingsSource wrong() throws IOException {
      return IniSettings.settingsSource(ini("install_scheduling = soon\ndefault_allow = maybe\n"));
    }

    @Override
    protected SettingsSource missing() {
      return IniSettings.settingsSource(folder.resolve("none.ini"));
    }
  }
}
