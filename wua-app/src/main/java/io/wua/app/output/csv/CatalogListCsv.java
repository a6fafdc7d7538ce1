package io.wua.app.output.csv;

import io.wua.catalog.listing.ListPage;
import java.io.PrintWriter;

/** A page of a list of updates as a table. */
public final class CatalogListCsv {
  private CatalogListCsv() {}

  /** Prints it. */
  public static void print(ListPage page, PrintWriter out) {
    CsvOutput.print(
        CsvCells.UPDATE, () -> page.updates().stream().map(CsvCells::of).iterator(), out);
  }
}
