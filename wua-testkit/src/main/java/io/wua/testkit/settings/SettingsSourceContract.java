package io.wua.testkit.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.ConfigurationException;
import io.wua.core.failure.WuaException;
import io.wua.core.settings.Settings;
import io.wua.core.settings.SettingsSource;
import io.wua.core.settings.WuaKeys;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SettingsSource} promises. An adapter's test makes the sources that these
 * methods describe.
 */
public abstract class SettingsSourceContract {
  /** For subclasses. */
  protected SettingsSourceContract() {}

  /** A source that states {@code download_scheduling} of twelve hours and nothing else. */
  protected abstract SettingsSource speaking() throws Exception;

  /** A source that states nothing of ours. */
  protected abstract SettingsSource silent() throws Exception;

  /** A source with a bad duration and a bad Boolean. */
  protected abstract SettingsSource wrong() throws Exception;

  /** A source that is not there. */
  protected abstract SettingsSource missing() throws Exception;

  @Test
  void givesWhatIsStatedWithItsOriginAndDefaultsForTheRest() throws Exception {
    Settings settings = speaking().read();
    assertEquals(Optional.of(Duration.ofHours(12)), settings.get(WuaKeys.DOWNLOAD_SCHEDULING));
    assertFalse(settings.origin(WuaKeys.DOWNLOAD_SCHEDULING).isDefault());
    assertEquals(Optional.empty(), settings.get(WuaKeys.INSTALL_SCHEDULING));
    assertTrue(settings.origin(WuaKeys.INSTALL_SCHEDULING).isDefault());
  }

  @Test
  void givesTheDefaultsWhereNothingIsStated() throws Exception {
    assertEquals(Settings.defaults().table(), silent().read().table());
  }

  @Test
  void tellsEveryProblemAtOnce() throws Exception {
    SettingsSource source = wrong();
    ConfigurationException refused = assertThrows(ConfigurationException.class, source::read);
    assertEquals(2, refused.problems().size(), refused.getMessage());
  }

  @Test
  void failsWhereThereIsNoSourceAndNeverGivesTheDefaults() throws Exception {
    SettingsSource source = missing();
    assertThrows(WuaException.class, source::read);
  }
}
