package io.wua.app.output.catalog;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.app.output.UpdateCells;
import io.wua.catalog.listing.ListOrder;
import io.wua.catalog.listing.ListPage;
import io.wua.catalog.listing.ListedUpdate;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A page of a list of updates as a table; a wide terminal shows more columns. */
public final class CatalogListText {
  /** From this width there is room for classification, products and supersedence. */
  private static final int WIDE = 120;

  /** From this width there is room for ids too. */
  private static final int WIDEST = 170;

  private CatalogListText() {}

  /** Prints it. */
  public static void print(ListPage page, PrintWriter out, int width) {
    if (page.total() == 0) {
      out.println("No update matches.");
      return;
    }
    if (page.updates().isEmpty()) {
      out.println(
          "There is no page "
              + UpdateCells.count(page.query().page())
              + ": "
              + UpdateCells.count(page.total(), "update makes", "updates make")
              + " "
              + UpdateCells.count(page.pages(), "page.", "pages."));
      return;
    }
    Table table = new Table(columns(width));
    page.updates().forEach(update -> table.row(cells(update, width)));
    table.print(out, width);
    out.println();
    out.println(summary(page));
  }

  private static List<Column> columns(int width) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.elastic("KB", 9));
    columns.add(Column.fixed("SEVERITY"));
    columns.add(Column.fixed("PUBLISHED"));
    columns.add(Column.number("SIZE"));
    if (width >= WIDE) {
      columns.add(Column.elastic("CLASSIFICATION", 14));
      columns.add(Column.elastic("PRODUCTS", 14));
      columns.add(Column.fixed("STATE"));
    }
    columns.add(Column.elastic("TITLE", 24));
    if (width >= WIDEST) {
      columns.add(Column.fixed("ID"));
    }
    return columns;
  }

  private static String[] cells(ListedUpdate update, int width) {
    List<String> cells = new ArrayList<>();
    cells.add(UpdateCells.kbs(update.kbs()));
    cells.add(update.severity().label());
    cells.add(UpdateCells.day(update.released()));
    cells.add(UpdateCells.size(update.sizeBytes()));
    if (width >= WIDE) {
      cells.add(UpdateCells.classification(update.classification()));
      cells.add(UpdateCells.products(update.products()));
      cells.add(update.superseded() ? "superseded" : "current");
    }
    cells.add(update.title());
    if (width >= WIDEST) {
      cells.add(update.id().wire());
    }
    return cells.toArray(String[]::new);
  }

  private static String summary(ListPage page) {
    String order = word(page.query().order());
    if (page.updates().size() == page.total()) {
      return UpdateCells.count(page.total(), "update", "updates") + ", " + order + ".";
    }
    String more =
        page.last() < page.total() ? " Next: --page " + (page.query().page() + 1L) + "." : "";
    return UpdateCells.count(page.first())
        + " to "
        + UpdateCells.count(page.last())
        + " of "
        + UpdateCells.count(page.total())
        + " updates, "
        + order
        + "."
        + more;
  }

  private static String word(ListOrder order) {
    return switch (order) {
      case DATE -> "newest first";
      case TITLE -> "by title";
      case KB -> "by KB number";
      case SEVERITY -> "most severe first";
      case SIZE -> "largest first";
    };
  }
}
