package io.wua.app.output.csv;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/**
 * Writes one table on standard output, by RFC 4180: a header, lines that end with CR LF, quotes
 * where they are needed.
 *
 * <p>A cell that a spreadsheet would take for a formula, for it begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or an end of line, is written with an apostrophe before it, as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> suggests: the texts of a
 * catalog come from elsewhere. Programs that want them unchanged read the JSON document.
 */
public final class CsvOutput {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  private CsvOutput() {}

  /**
   * Writes the header and the rows, each as soon as it is at hand.
   *
   * @param header the names of the columns
   * @param rows as many cells each as there are columns
   */
  static void print(List<String> header, Iterable<List<String>> rows, PrintWriter out) {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    header.forEach(schema::addColumn);
    // The header is a row like any other, so that it is there where no other row is.
    try (SequenceWriter writer = MAPPER.writer(schema.build()).writeValues(out)) {
      writer.write(header);
      for (List<String> row : rows) {
        writer.write(row.stream().map(CsvOutput::harmless).toList());
      }
    } catch (IOException e) {
      throw new IllegalStateException("a table of ours cannot be written", e);
    }
  }

  /** The cell, made text where a spreadsheet would calculate it. */
  static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
