package io.wua.core.schedule.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.WuaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          22:00-04:00                           | daily 22:00-04:00
          Daily 22:00 - 04:00                   | daily 22:00-04:00
          12:00-13:00, 22:00-00:00              | daily 12:00-13:00, daily 22:00-24:00
          Sat,Sun 1:00-05:00                    | Sat, Sun 01:00-05:00
          monday - friday 22:00-04:00           | Mon-Fri 22:00-04:00
          Fri-Mon 22:00-04:00                   | Fri-Mon 22:00-04:00
          Mon-Sun 00:00-24:00                   | daily 00:00-24:00
          2ND tues 20:00-23:00                  | 2nd Tue 20:00-23:00
          last  Sun 00:00-24:00                 | last Sun 00:00-24:00
          patch 22:00-04:00                     | patch+0 22:00-04:00
          Patch+3..5 22:00-04:00                | patch+3..5 22:00-04:00
          1st Sat, 3rd Sat 01:00-05:00, Wed 02:00-03:00|1st Sat, 3rd Sat 01:00-05:00, Wed 02:00-03:00
          """)
  void readsEveryFormAndWritesItInOne(String text, String canonical) throws WuaException {
    MaintenanceWindows read = MaintenanceWindows.parse(text);
    assertEquals(canonical, read.text());
    assertEquals(read, MaintenanceWindows.parse(canonical));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Sut 01:00-05:00               | at character 1: 'Sut' is no day; did you mean Sat or Sun?
          Mon-Fry 01:00-05:00           | at character 5: 'Fry' is no day; did you mean Fri?
          Mon 01:00-05:00, weekend 01:00-05:00 | at character 18: 'weekend' is no day; write Mon to Sun, daily, 2nd Tue, last Sun or patch+3
          Mon- 01:00-05:00              | at character 5: a day is missing; write Mon to Sun, daily, 2nd Tue, last Sun or patch+3
          Sat 22-04                     | at character 1: 'Sat 22' is no day; write a weekday such as Sat, 2nd Tue or patch+3, then times such as 22:00-04:00
          Sat 25:00-04:00               | at character 5: '25:00' is no time of day; write 00:00 to 23:59
          Sat 22:00-24:30               | at character 11: '24:30' is no time of day; write 00:00 to 24:00
          Sat 22:00                     | at character 5: '22:00' is no time from HH:MM to HH:MM; write 22:00-04:00, for instance
          Sat 22:00-22:00               | at character 5: '22:00-22:00' begins where it ends; write 00:00-24:00 for a whole day
          Sat 00:00-00:00               | at character 5: '00:00-00:00' begins where it ends; write 00:00-24:00 for a whole day
          Sat 01:00-05:00, Sun          | at character 21: Sun has no times; write Sun 22:00-04:00, for instance
          Sat, 01:00-05:00              | at character 6: a comma parts the days from '01:00-05:00'; write Sat 01:00-05:00
          Sat 01:00-05:00, 22:00-24:00  | at character 18: '22:00-24:00' names no day; write Sat 22:00-24:00 or daily 22:00-24:00
          Sat 01:00-05:00,, Sun 01:00-05:00 | at character 17: nothing stands between two commas; remove one of them
          Sat 01:00-05:00; Sun 01:00-05:00 | at character 16: ';' separates no windows; write a comma
          2nd 01:00-05:00               | at character 1: '2nd' names no weekday; write 2nd Sun, for instance
          2nd Tusday 01:00-05:00        | at character 5: 'Tusday' is no day; did you mean Tuesday or Sunday or Thursday?
          patch+28 01:00-05:00          | at character 1: 'patch+28' may reach the next patch Tuesday; write at most patch+27
          patch+5..3 01:00-05:00        | at character 1: 'patch+5..3' ends before it begins; write patch+3..5
          patch-1 01:00-05:00           | at character 1: 'patch-1' is no count from patch Tuesday; write patch+3 or patch+3..5, for instance
          """)
  void saysWhatIsWrongWhereAndWhatToWrite(String text, String message) {
    assertEquals(
        message,
        assertThrows(WuaException.class, () -> MaintenanceWindows.parse(text)).getMessage());
  }

  @Test
  void refusesATextWithoutEnd() {
    assertThrows(WuaException.class, () -> MaintenanceWindows.parse("Mon, ".repeat(1_000)));
  }
}
