package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {
  private static final String FULL =
      """
      [waptwua]
      enabled = True
      download_scheduling = 12h
      install_scheduling = 1h
      install_window = Sat, Sun 01:00-05:00, patch+3 22:00-24:00
      reboot_window = Sun 04:00-06:00
      reboot = when_required
      deadline = 14d
      """;

  @TempDir private Path folder;

  private Ran schedule(String ini, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("wapt-get.ini"), ini);
    Object[] arguments = new Object[7 + more.length];
    Object[] first = {"schedule", "--config", file, "--zone", "Europe/Paris", "--at"};
    System.arraycopy(first, 0, arguments, 0, first.length);
    arguments[6] = "2026-10-12T08:00:00Z";
    System.arraycopy(more, 0, arguments, 7, more.length);
    return Ran.wua(arguments);
  }

  private static String line(Ran ran, String start) {
    return ran.out().lines().filter(l -> l.startsWith(start)).findFirst().orElse(ran.out());
  }

  @Test
  void showsEachDayInTheTimeOfTheHost() throws IOException {
    Ran ran = schedule(FULL);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(line(ran, "Tue 2026-10-13").contains("patch Tuesday"), ran.out());
    assertTrue(line(ran, "Fri 2026-10-16").contains("22:00-24:00"), ran.out());
    String change = line(ran, "Sun 2026-10-25");
    assertTrue(change.contains("01:00-05:00"), change);
    assertTrue(change.contains("04:00-06:00"), change);
    assertTrue(change.contains("clock 03:00 to 02:00 (UTC+02:00 to UTC+01:00)"), change);
    assertEquals(40, ran.out().lines().filter(l -> l.matches("... 2026-1[01]-.*")).count());
    assertTrue(ran.out().contains("as if it never ran anything"), ran.out());
    assertTrue(ran.out().contains("past their deadline"), ran.out());
  }

  @Test
  void printsOneDocument() throws IOException {
    JsonNode document = schedule(FULL, "--json", "--days", "14").json();
    assertEquals("wua.schedule/1", document.get("schema").asText());
    assertEquals(14, document.get("days").size());
    assertEquals(0, document.get("idle").size());
    assertFalse(document.get("runsRecorded").asBoolean());
    assertEquals("2w", document.get("terms").get("deadline").asText());
    JsonNode sunday = document.get("days").get(13);
    assertEquals("2026-10-25", sunday.get("date").asText());
    assertEquals("+02:00", sunday.get("clockChange").get("before").asText());
    // With the hour that comes twice the window of four hours lasts five.
    assertEquals(5, sunday.get("installs").get("count").asInt());
    JsonNode window = sunday.get("installWindows").get(0);
    assertEquals("2026-10-25T01:00+02:00", window.get("from").asText());
    assertEquals("2026-10-25T05:00+01:00", window.get("until").asText());
  }

  @Test
  void saysWhyNothingRunsByItself() throws IOException {
    Ran ran = schedule("[waptwua]\ninstall_window = Sat 01:00-05:00\n");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("Nothing runs by itself:"), ran.out());
    assertTrue(ran.out().contains("[waptwua] enabled is not set"), ran.out());
    assertTrue(ran.out().contains("no download_scheduling"), ran.out());
    assertTrue(ran.out().contains("Patch Tuesdays: 2026-10-13, 2026-11-10"), ran.out());
    Ran off = schedule("[waptwua]\nenabled = False\ndownload_scheduling = 1d\n", "--json");
    assertEquals(1, off.json().get("idle").size());
    assertTrue(off.json().get("idle").get(0).asText().contains("enabled is False"));
    assertEquals(0, off.json().get("days").get(0).get("downloads").get("count").asInt());
  }

  @Test
  void addsTheExtraTimeOfThisHost() throws IOException {
    Ran ran = schedule(FULL + "[global]\nuuid = 4C4C4544-0035\n");
    assertTrue(ran.out().contains("every 12h plus 22 min on this host"), ran.out());
    assertFalse(ran.out().contains("uuid is not set"), ran.out());
  }

  @Test
  void saysThatARestartWindowHasNoEffectWithoutRestarts() throws IOException {
    String ini = FULL.replace("reboot = when_required\n", "");
    assertTrue(schedule(ini).out().contains("reboot_window has no effect"));
  }

  @Test
  void refusesWrongWindowsZonesAndDays() throws IOException {
    Ran windows = schedule("[waptwua]\ninstall_window = Sut 01:00-05:00\n");
    assertEquals(6, windows.code());
    assertTrue(windows.err().contains("did you mean Sat or Sun?"), windows.err());
    assertEquals(2, schedule(FULL, "--days", "0").code());
    Ran zone = Ran.wua("schedule", "--zone", "Europe/Pariss");
    assertEquals(2, zone.code());
    assertTrue(zone.err().contains("Europe/Paris"), zone.err());
  }
}
