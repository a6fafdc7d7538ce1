package io.wua.simulation.catalog.cabinet.lzx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LzxSettingsTest {
  @Test
  void refusesWindowsThatACabinetCannotName() {
    assertThrows(IllegalArgumentException.class, () -> LzxSettings.of(14));
    assertThrows(IllegalArgumentException.class, () -> LzxSettings.of(22));
  }

  @Test
  void refusesTranslationOfNothing() {
    LzxSettings settings = LzxSettings.of(15);

    assertThrows(IllegalArgumentException.class, () -> settings.withCallTranslation(0));
  }

  @Test
  void translatesCallsAsMicrosoftDoesUnlessAskedOtherwise() {
    LzxSettings settings = LzxSettings.of(15);

    assertEquals(OptionalInt.of(12_000_000), settings.callTranslationBytes());
    assertEquals(
        OptionalInt.empty(), settings.withoutCallTranslation().withSeed(1).callTranslationBytes());
  }
}
