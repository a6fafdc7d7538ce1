package io.wua.app.output.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvOutputTest {
  @SafeVarargs
  private static String printed(List<String> header, List<String>... rows) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    CsvOutput.print(header, List.of(rows), out);
    out.print("open");
    out.flush();
    return text.toString();
  }

  @Test
  void aTableWithoutRowsHasItsHeader() {
    assertEquals("a,b\r\nopen", printed(List.of("a", "b")));
  }

  @Test
  void quotesWhatMustBe() {
    assertEquals(
        "a,b\r\n\"x,\"\"y\"\"\",\"two\nlines\"\r\nplain,\r\nopen",
        printed(List.of("a", "b"), List.of("x,\"y\"", "two\nlines"), List.of("plain", "")));
  }

  @Test
  void noCellIsAFormula() {
    for (String start : new String[] {"=", "+", "-", "@", "\t", "\r", "\n"}) {
      assertEquals("'" + start + "1+1", CsvOutput.harmless(start + "1+1"));
    }
    assertEquals(
        "'=HYPERLINK(1)", printed(List.of("a"), List.of("=HYPERLINK(1)")).split("\r\n")[1]);
  }

  @Test
  void otherCellsStayAsTheyAre() {
    for (String cell : new String[] {"", "1-1", "a=b", "2026-07-14", " =1"}) {
      assertEquals(cell, CsvOutput.harmless(cell));
    }
  }
}
