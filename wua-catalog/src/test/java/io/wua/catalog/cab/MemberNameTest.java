package io.wua.catalog.cab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How names become text and paths. */
final class MemberNameTest {
  private static final int UTF8 = 0x80;

  @Test
  void decodesUtf8WhereTheAttributeSaysSo() {
    byte[] bytes = "l\\日本\\é".getBytes(StandardCharsets.UTF_8);
    assertEquals("l\\日本\\é", MemberName.decode(bytes, UTF8));
    assertEquals("Ã©", MemberName.decode(new byte[] {(byte) 0xC3, (byte) 0xA9}, 0));
  }

  @Test
  void decodesOtherNamesAsWindows1252() {
    assertEquals("é€", MemberName.decode(new byte[] {(byte) 0xE9, (byte) 0x80}, 0x20));
  }

  @Test
  void fallsBackWhereTheAttributeLies() {
    assertEquals("é", MemberName.decode(new byte[] {(byte) 0xE9}, UTF8));
  }

  @Test
  void keepsPathsRelative() {
    assertEquals(Optional.of("c/123456"), MemberName.safePath("c\\123456"));
    assertEquals(Optional.of("a/b"), MemberName.safePath("\\\\a/.\\b\\"));
    assertEquals(Optional.of("..a/b.."), MemberName.safePath("..a\\b.."));
  }

  @Test
  void refusesPathsThatLeaveTheirDirectory() {
    for (String name :
        new String[] {
          "..",
          "..\\a",
          "a\\..\\..\\b",
          "a/../b",
          ".. \\a",
          "...\\a",
          "C:\\a",
          "a:stream",
          "a\nb",
          "a*",
          "",
          "\\",
          "."
        }) {
      assertEquals(Optional.empty(), MemberName.safePath(name), name);
    }
  }

  @Test
  void refusesACabinetWithSuchAName() {
    CabinetException failure =
        Cabinets.refused(
            FailureReason.MALFORMED,
            new CabinetBuilder()
                .folder(FolderEncoder.stored())
                .file("..\\..\\etc\\passwd", "x")
                .build());
    assertTrue(failure.getMessage().contains("not safe"), failure::getMessage);
  }
}
