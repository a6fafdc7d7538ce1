package io.wua.app.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of text: columns as wide as their content, the elastic ones shortened until the table
 * fits the width.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final String CUT = "…";

  /**
   * A column.
   *
   * @param title its heading
   * @param right whether its cells stand at the right
   * @param least the width below which it is not shortened; 0 for never shortened
   */
  public record Column(String title, boolean right, int least) {
    /** A column that is never shortened. */
    public static Column fixed(String title) {
      return new Column(title, false, 0);
    }

    /** A column of numbers. */
    public static Column number(String title) {
      return new Column(title, true, 0);
    }

    /** A column that may be shortened to that width. */
    public static Column elastic(String title, int least) {
      return new Column(title, false, least);
    }
  }

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table. */
  public Table(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /** Adds a row of as many cells as there are columns. */
  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells in " + columns.size() + " columns");
    }
    rows.add(List.of(cells));
  }

  /**
   * Prints headings and rows.
   *
   * @param width how many characters fit on a line
   */
  public void print(PrintWriter out, int width) {
    int[] widths = widths();
    shrink(widths, width);
    out.println(line(columns.stream().map(Column::title).toList(), widths));
    for (List<String> row : rows) {
      out.println(line(row, widths));
    }
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).title().length();
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  /** Takes from the widest elastic column, one character at a time. */
  private void shrink(int[] widths, int width) {
    int total = GAP.length() * (widths.length - 1);
    for (int w : widths) {
      total += w;
    }
    while (total > width) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        int least = columns.get(i).least();
        if (least > 0 && widths[i] > least && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      total--;
    }
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cut(cells.get(i), widths[i]);
      String padding = " ".repeat(widths[i] - cell.length());
      line.append(i == 0 ? "" : GAP);
      line.append(columns.get(i).right() ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String cut(String cell, int width) {
    return cell.length() <= width ? cell : cell.substring(0, width - 1) + CUT;
  }
}
