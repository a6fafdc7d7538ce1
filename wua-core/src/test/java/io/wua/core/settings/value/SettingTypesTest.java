package io.wua.core.settings.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.criteria.Criteria;
import io.wua.core.scan.ScanEngine;
import io.wua.core.schedule.WaptDuration;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettingTypesTest {
  private static <T> T accepted(SettingType<T> type, String text) {
    return type.read(text).value().orElseThrow(() -> new AssertionError(type.read(text)));
  }

  private static Reading.Refused<?> refused(SettingType<?> type, String text) {
    return assertRefused(type.read(text));
  }

  private static Reading.Refused<?> assertRefused(Reading<?> reading) {
    assertTrue(reading instanceof Reading.Refused<?>, reading::toString);
    return (Reading.Refused<?>) reading;
  }

  @Nested
  class TrueOrFalse {
    private final SettingType<Boolean> type = SettingTypes.trueOrFalse();

    @Test
    void takesTheWordsOfPythonWhateverTheirCase() {
      for (String yes : List.of("1", "yes", "true", "on", "YES", "True", "oN")) {
        assertEquals(true, accepted(type, yes), yes);
      }
      for (String no : List.of("0", "no", "false", "off", "NO", "False", "oFF")) {
        assertEquals(false, accepted(type, no), no);
      }
    }

    @Test
    void refusesAnythingElseAndSaysWhatToWrite() {
      for (String neither : List.of("", "2", "y", "enabled", "true ;", "\"True\"")) {
        assertEquals("write True or False", refused(type, neither).advice(), neither);
      }
    }

    @Test
    void saysThatACommentNeedsALineOfItsOwn() {
      assertEquals("a comment needs a line of its own", refused(type, "True # pilot").advice());
    }

    @Test
    void saysThatAnIndentedLineContinuesTheValue() {
      assertEquals(
          "an indented line continues the value above it: remove the indent",
          refused(type, "True\ndefault_allow = True").advice());
    }
  }

  @Nested
  class TheOwner {
    private final SettingType<WindowsUpdateOwner> type = SettingTypes.owner();

    @Test
    void isTheAgentForTrueAndMicrosoftForFalse() {
      assertEquals(WindowsUpdateOwner.AGENT, accepted(type, "True"));
      assertEquals(WindowsUpdateOwner.MICROSOFT, accepted(type, "0"));
    }

    @Test
    void isNotGuessedFromAnEmptyValue() {
      assertTrue(refused(type, "").advice().contains("remove the line"));
    }
  }

  @Nested
  class ADuration {
    private final SettingType<Duration> days = SettingTypes.duration(WaptDuration.Unit.DAYS);
    private final SettingType<Duration> minutes = SettingTypes.period(WaptDuration.Unit.MINUTES);

    @Test
    void isANumberWithAUnitLetter() {
      assertEquals(Duration.ofMinutes(90), accepted(days, "1.5h"));
      assertEquals(Duration.ofDays(14), accepted(days, "2w"));
    }

    @Test
    void withoutALetterIsOfTheUnitOfItsSetting() {
      assertEquals(Duration.ofDays(12), accepted(days, "12"));
      assertEquals(Duration.ofMinutes(12), accepted(minutes, "12"));
      assertEquals(Optional.of("days"), days.unit());
      assertEquals(Optional.of("minutes"), minutes.unit());
    }

    @Test
    void isRefusedWithSeveralUnitsAnUpperCaseUnitOrASpace() {
      assertTrue(refused(days, "1h30m").advice().contains("write 90m"));
      assertTrue(refused(days, "12H").advice().contains("write 12h"));
      assertTrue(refused(days, "12 h").advice().contains("write 12h"));
    }

    @Test
    void ofNothingIsNoPeriod() {
      assertEquals(Duration.ZERO, accepted(days, "0"));
      assertEquals("is no time from one run to the next", refused(minutes, "0").text());
    }

    @Test
    void isNothingWhereItIsOptionalAndEmpty() {
      assertEquals(Optional.empty(), accepted(SettingTypes.optional(days), ""));
      refused(days, "");
    }
  }

  @Nested
  class AList {
    private final SettingType<List<String>> type = SettingTypes.list();

    @Test
    void isCutAtItsCommasTrimmedAndCleanedOfEmptyItems() {
      assertEquals(
          List.of("Security Updates", "Critical Updates"),
          accepted(type, " Security Updates ,, Critical Updates,"));
      assertEquals(List.of(), accepted(type, ""));
      assertEquals(List.of(), accepted(type, " , "));
    }

    @Test
    void mayRunOverSeveralLines() {
      assertEquals(List.of("KB1", "KB2"), accepted(type, "KB1,\nKB2"));
    }

    @Test
    void needsACommaAtTheEndOfALine() {
      assertTrue(refused(type, "KB1\nKB2").advice().contains("a comma between"));
    }
  }

  @Nested
  class ACertificateCheck {
    private final SettingType<CertificateCheck> type = SettingTypes.certificateCheck();

    @Test
    void isAWordOrThePathOfAPemFile() {
      assertEquals(CertificateCheck.againstHostRoots(), accepted(type, "1"));
      assertEquals(CertificateCheck.off(), accepted(type, "False"));
      assertEquals(
          CertificateCheck.against("C:\\wapt\\ssl\\server\\srv.pem"),
          accepted(type, "C:\\wapt\\ssl\\server\\srv.pem"));
      assertEquals(CertificateCheck.against("ca.pem"), accepted(type, "ca.pem"));
    }

    @Test
    void isRefusedWhereItIsEmptyAndSaysWhatToWrite() {
      Reading.Refused<?> empty = refused(type, "");
      assertEquals("is empty", empty.text());
      assertTrue(empty.advice().startsWith("write True"), empty.advice());
      assertTrue(empty.advice().contains("PEM"), empty.advice());
    }

    @Test
    void isNotTheFileThatAMisspelledWordWouldName() {
      refused(type, "Ture");
      refused(type, "2");
    }
  }

  @Nested
  class AServer {
    private final SettingType<ServerAddress> type = SettingTypes.server();

    @Test
    void isAUrlOrTheOneThatDnsNames() {
      assertEquals(
          ServerAddress.at(URI.create("https://srvwapt.example.org")),
          accepted(type, "https://srvwapt.example.org"));
      assertEquals(ServerAddress.byDns(), accepted(type, ""));
    }

    @Test
    void isRefusedWithoutASchemeOrAHost() {
      for (String bad : List.of("srvwapt", "ftp://srv", "https://", "https:///wapt", "C:\\x")) {
        assertEquals("is not an http or https URL", refused(type, bad).text(), bad);
      }
    }
  }

  @Nested
  class ANumber {
    @Test
    void isWholeAndWithinItsBounds() {
      SettingType<Integer> port = SettingTypes.wholeNumber(1, 65535);
      assertEquals(8088, accepted(port, "8088"));
      assertEquals("the nearest is 65535", refused(port, "65536").advice());
      assertEquals("the nearest is 1", refused(port, "0").advice());
      assertEquals("write digits alone", refused(port, "80.5").advice());
      assertEquals("write digits alone", refused(port, "99999999999").advice());
    }

    @Test
    void mayHaveAFractionAndIsAboveZero() {
      SettingType<Double> bandwidth = SettingTypes.number("Mbit/s");
      assertEquals(2.5, accepted(bandwidth, "2.5"));
      assertEquals("2.5", bandwidth.show(2.5));
      assertEquals("4", bandwidth.show(4.0));
      for (String bad : List.of("0", "-1", "1e3", "NaN", "2,5", "4 Mbit/s")) {
        refused(bandwidth, bad);
      }
    }

    @Test
    void ofBytesMayHaveALetter() {
      SettingType<Long> bytes = SettingTypes.byteSize();
      assertEquals(5L << 30, accepted(bytes, "5g"));
      assertEquals(5L << 30, accepted(bytes, "5GB"));
      assertEquals(1_000, accepted(bytes, "1000"));
      assertEquals(0, accepted(bytes, "0"));
      assertEquals(3L << 10, accepted(bytes, "3k"));
      assertEquals(3L << 20, accepted(bytes, "3M"));
      assertEquals(3L << 40, accepted(bytes, "3t"));
      for (String text : List.of("5g", "1000", "0", "3k", "1536m", "3t")) {
        assertEquals(text, bytes.show(accepted(bytes, text)));
      }
      for (String bad : List.of("", "-1", "5 g", "5p", "1.5g", "g", "999999999999t")) {
        refused(bytes, bad);
      }
    }

    @Test
    void ofSecondsHasNoUnitLetter() {
      SettingType<Duration> seconds = SettingTypes.seconds();
      assertEquals(Duration.ofSeconds(30), accepted(seconds, "30"));
      assertEquals(Duration.ofMillis(2500), accepted(seconds, "2.5"));
      assertEquals("2.5", seconds.show(Duration.ofMillis(2500)));
      assertEquals("21600", seconds.show(Duration.ofHours(6)));
      assertTrue(refused(seconds, "30s").advice().contains("the number alone"));
    }
  }

  @Nested
  class ATimeOfDay {
    private final SettingType<LocalTime> type = SettingTypes.timeOfDay();

    @Test
    void isHoursAndMinutes() {
      assertEquals(LocalTime.of(22, 30), accepted(type, "22:30"));
      assertEquals(LocalTime.of(5, 0), accepted(type, "5:00"));
      assertEquals("05:00", type.show(LocalTime.of(5, 0)));
    }

    @Test
    void isRefusedWhereNoClockShowsIt() {
      for (String bad : List.of("24:00", "22:60", "22h30", "2230", "22:30:00", "")) {
        assertEquals("is not a time of day", refused(type, bad).text(), bad);
      }
    }
  }

  @Nested
  class AWord {
    private final SettingType<EngineChoice> type = SettingTypes.words(EngineChoice.class);

    @Test
    void isOneOfThoseDeclaredWhateverItsCase() {
      assertEquals(EngineChoice.BOTH, accepted(type, "Both"));
      assertEquals("catalog", type.show(EngineChoice.CATALOG));
      assertEquals("one of windows, catalog, both", type.label());
    }

    @Test
    void isRefusedWithTheOneThatWasProbablyMeant() {
      assertEquals("did you mean catalog?", refused(type, "catalogue").advice());
      assertEquals("known: windows, catalog, both", refused(type, "x").advice());
    }
  }

  @Nested
  class SearchCriteria {
    private final SettingType<Criteria> type = SettingTypes.criteria();

    @Test
    void areReadByTheLanguageOfTheWindowsUpdateAgent() {
      assertEquals(Criteria.WAPT_DEFAULT, accepted(type, "type='software' OR Type='Driver'"));
      assertEquals("Type='Software' or Type='Driver'", type.show(Criteria.WAPT_DEFAULT));
      assertEquals(Criteria.OF_EMPTY_TEXT, accepted(type, ""));
    }

    @Test
    void areRefusedWithTheReasonOfThatLanguage() {
      Reading.Refused<?> refused = refused(type, "Type=Software");
      assertEquals("cannot be read", refused.text());
      assertTrue(refused.advice().contains("Type"), refused.advice());
      assertEquals(1, refused.advice().lines().count(), refused.advice());
    }
  }

  @Test
  void theEngineBothAsksBothEngines() {
    assertEquals(Set.of(ScanEngine.WINDOWS, ScanEngine.CATALOG), EngineChoice.BOTH.engines());
    assertEquals(Set.of(ScanEngine.WINDOWS), EngineChoice.WINDOWS.engines());
  }

  @Test
  void aTextIsTakenAsItStands() {
    assertEquals("C:\\new\\temp", accepted(SettingTypes.text(), "C:\\new\\temp"));
    assertEquals("${x}", accepted(SettingTypes.text(), "${x}"));
    assertEquals("is empty", refused(SettingTypes.text(), "").text());
  }
}
