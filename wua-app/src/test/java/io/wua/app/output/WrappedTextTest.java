package io.wua.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WrappedTextTest {
  private static String printed(String first, String text, int width) {
    StringWriter printed = new StringWriter();
    WrappedText.print(first, text, new PrintWriter(printed), width);
    return printed.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void breaksBetweenWordsAndKeepsTheIndent() {
    assertEquals("id  one two\n    three\n", printed("id  ", "one two three", 12));
    assertEquals("one two\n", printed("", "one  two", 7));
  }

  @Test
  void aLongWordStaysWhole() {
    assertEquals("  a\n  http://long/address\n  b\n", printed("  ", "a http://long/address b", 10));
  }

  @Test
  void withoutATerminalNothingIsBroken() {
    assertEquals("  a b c\n", printed("  ", "a\nb\tc", Integer.MAX_VALUE));
  }
}
