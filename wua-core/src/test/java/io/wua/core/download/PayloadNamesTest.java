package io.wua.core.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names of files in a store. */
class PayloadNamesTest {
  private static final String DIGEST = "0123456789abcdef0123456789abcdef01234567";

  private static Payload payload(String name, String url) {
    return new Payload(
        name,
        1,
        new Sha1(DIGEST),
        Optional.empty(),
        Optional.of(url).filter(u -> !u.isEmpty()).map(URI::create));
  }

  private static String stored(String name) {
    return PayloadNames.stored(payload(name, ""));
  }

  @Test
  void aNameThatCarriesItsDigestStays() {
    assertEquals("kb1_" + DIGEST + ".cab", stored("kb1_" + DIGEST + ".cab"));
    String upper = "KB1_" + DIGEST.toUpperCase(java.util.Locale.ROOT) + ".CAB";
    assertEquals(upper, stored(upper));
  }

  @Test
  void anotherNameGetsIt() {
    assertEquals("setup_" + DIGEST + ".exe", stored("setup.exe"));
    assertEquals("setup_" + DIGEST, stored("setup"));
    assertEquals(
        "a_" + "f".repeat(40) + "_" + DIGEST + ".cab", stored("a_" + "f".repeat(40) + ".cab"));
    assertEquals("n".repeat(120) + "_" + DIGEST + ".cab", stored("n".repeat(500) + ".cab"));
  }

  @Test
  void noNameLeadsOutOfTheStore() {
    assertEquals("passwd_" + DIGEST, stored("../../etc/passwd"));
    assertEquals("b_" + DIGEST + ".cab", stored("c:\\windows\\b.cab"));
    assertEquals("__" + DIGEST, stored(".."));
    assertEquals("_" + DIGEST, stored(""));
    assertEquals("a_b_" + DIGEST + ".cab", stored("a:b.cab"));
  }

  @Test
  void everyNameCanBeWrittenAndServedEverywhere() {
    String long1 = stored("n".repeat(300) + "_" + DIGEST + ".cab");
    assertEquals("n".repeat(120) + "_" + DIGEST + ".cab", long1);
    assertEquals("a_" + DIGEST, stored("a." + "x".repeat(300)));
    assertEquals("_CON_" + DIGEST, stored("CON"));
    assertEquals("_nul.x_" + DIGEST + ".cab", stored("nul.x_" + DIGEST + ".cab"));
    assertEquals("console_" + DIGEST + ".cab", stored("console.cab"));
    assertEquals("a_" + DIGEST, stored("a."));
    assertEquals("a_" + DIGEST, stored("a.PART"));
    assertEquals("a_" + DIGEST, stored("a_" + DIGEST + ".tmp"));
    assertEquals("__-___" + DIGEST + ".cab", stored("\u540d\u524d-\u202e\u0000.cab"));
  }

  @Test
  void aNameThatWasStoredStays() {
    for (String name : List.of("a.cab", "CON", "x".repeat(400), "a.part", "\u540d.cab")) {
      assertEquals(stored(name), stored(stored(name)));
    }
  }

  @Test
  void aRepositoryOfWaptIsAskedForTheLastPartOfTheUrl() {
    assertEquals(
        List.of("s_" + DIGEST + ".exe", "t.exe", "s.exe"),
        PayloadNames.candidates(payload("s.exe", "http://h/d/t.exe?x=1")));
    assertEquals(
        List.of("s_" + DIGEST + ".exe"),
        PayloadNames.candidates(payload("s_" + DIGEST + ".exe", "")));
  }
}
