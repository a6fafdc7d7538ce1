package io.wua.windows.dll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.WString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The DLL of the scripted agent, seen from outside COM. */
final class AgentDll {
  /** Its exports; src/test/native/README.md says what they tell. */
  interface Exports extends Library {
    int wua_reset(WString script);

    int wua_error(char[] buffer, int size);

    int wua_last_search(char[] buffer, int size);

    int wua_live_objects();

    int wua_live_references();

    int wua_live_strings();

    int wua_calls();

    int wua_name_lookups();

    int wua_jobs();
  }

  static final Exports EXPORTS = Native.load(System.getProperty("wua.fake.dll"), Exports.class);

  private static final int ROOM = 4000;

  private AgentDll() {}

  static void loadExample() {
    load(Path.of(System.getProperty("wua.fake.example")));
  }

  static void loadLarge() {
    load(Path.of(System.getProperty("wua.fake.large")));
  }

  static void load(String script) throws IOException {
    Path file = Files.createTempFile("script", ".txt");
    try {
      Files.writeString(file, script);
      load(file);
    } finally {
      Files.delete(file);
    }
  }

  private static void load(Path script) {
    int line = EXPORTS.wua_reset(new WString(script.toString()));
    assertEquals(0, line, () -> script + ", line " + line + ": " + error());
  }

  private static String error() {
    char[] buffer = new char[ROOM];
    return new String(buffer, 0, Math.min(ROOM, EXPORTS.wua_error(buffer, ROOM)));
  }

  static String lastSearch() {
    char[] buffer = new char[ROOM];
    return new String(buffer, 0, Math.min(ROOM, EXPORTS.wua_last_search(buffer, ROOM)));
  }

  static void assertNothingLives() {
    assertEquals(0, EXPORTS.wua_jobs(), "threads of jobs");
    assertEquals(0, EXPORTS.wua_live_objects(), "objects");
    assertEquals(0, EXPORTS.wua_live_references(), "references");
  }
}
