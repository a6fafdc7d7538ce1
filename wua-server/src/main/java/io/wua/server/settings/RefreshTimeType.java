package io.wua.server.settings;

import io.wua.core.settings.value.Reading;
import io.wua.core.settings.value.SettingType;
import io.wua.core.settings.value.SettingTypes;
import java.time.LocalTime;
import java.util.Optional;

/** A time of day, or {@code never}. */
final class RefreshTimeType implements SettingType<Optional<LocalTime>> {
  private static final String NEVER = "never";

  private final SettingType<LocalTime> time = SettingTypes.timeOfDay();

  @Override
  public String label() {
    return time.label() + " or " + NEVER;
  }

  @Override
  public Optional<String> unit() {
    return Optional.empty();
  }

  @Override
  public Reading<Optional<LocalTime>> read(String text) {
    return text.equalsIgnoreCase(NEVER)
        ? Reading.of(Optional.empty())
        : time.read(text).map(Optional::of);
  }

  @Override
  public String show(Optional<LocalTime> value) {
    return value.map(time::show).orElse(NEVER);
  }
}
