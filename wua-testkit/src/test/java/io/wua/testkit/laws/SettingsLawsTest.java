package io.wua.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.settings.SettingCatalog;
import io.wua.core.settings.SettingKey;
import io.wua.testkit.Seeded;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What holds for the type of every setting and any text. */
class SettingsLawsTest {
  private static final List<String> PARTS =
      List.of(
          "True",
          "off",
          "1",
          "0",
          "12",
          "1.5",
          "65535",
          "7",
          "h",
          "d",
          "w",
          ":",
          "30",
          "22",
          ",",
          " ",
          "\n",
          "#",
          ";",
          "=",
          "'",
          "\\",
          "@",
          "-",
          "KB5012170",
          "Critical",
          "Software",
          "Type='Software'",
          " or ",
          " and ",
          "IsHidden=0",
          "https://",
          "srv.example.org",
          "/wapt",
          "C:\\new\\temp",
          "${x}",
          "both",
          "first_seen",
          "warning",
          "Mon-Fri",
          "patch+3..5",
          "22:00-04:00",
          "\u00e9",
          "\u001b");

  private static String anyText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return random.nextInt(20) == 0 ? "" : text.toString();
  }

  private static <T> boolean readsBackWhatItShows(SettingKey<T> key, String text) {
    Optional<T> read = key.type().read(text).value();
    read.ifPresent(
        value ->
            assertEquals(
                read,
                key.type().read(key.type().show(value)).value(),
                () -> key + " read '" + text + "' and showed it otherwise"));
    return read.isPresent();
  }

  @Test
  void everyTypeAcceptsOrRefusesAnyTextAndReadsBackWhatItShows() {
    AtomicInteger accepted = new AtomicInteger();
    Seeded.runs(
        2_000,
        random -> {
          for (SettingKey<?> key : SettingCatalog.AGENT.keys()) {
            if (readsBackWhatItShows(key, anyText(random))) {
              accepted.incrementAndGet();
            }
          }
        });
    assertTrue(accepted.get() > 1_000, "the texts are too wild to show anything: " + accepted);
  }
}
