package io.wua.app.output.catalog;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.app.output.UpdateCells;
import io.wua.catalog.listing.change.CatalogChanges;
import io.wua.catalog.listing.change.Change;
import io.wua.catalog.listing.change.ChangeKind;
import io.wua.catalog.listing.change.FileChanges;
import io.wua.core.scan.CatalogInfo;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changes between two catalogs: how many, then a table for each kind. */
public final class CatalogDiffText {
  private CatalogDiffText() {}

  /** Prints them. */
  public static void print(CatalogChanges changes, PrintWriter out, int width) {
    out.println(
        "From the catalog " + issue(changes.older()) + " to that " + issue(changes.newer()) + ":");
    Map<ChangeKind, Integer> counts = changes.counts();
    counts.forEach(
        (kind, count) ->
            out.println(String.format("%9s  %s", UpdateCells.count(count), word(kind))));
    for (ChangeKind kind : ChangeKind.values()) {
      List<Change> some =
          changes.changes().stream().filter(change -> change.kind() == kind).toList();
      if (!some.isEmpty()) {
        out.println();
        out.println(heading(kind));
        table(kind, some).print(out, width);
      }
    }
  }

  private static String issue(CatalogInfo info) {
    return info.created().map(at -> "of " + at).orElse("without a date");
  }

  private static String word(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case REVISED -> "revised";
      case SUPERSEDED -> "newly superseded";
      case FILES_CHANGED -> "with other files or addresses";
    };
  }

  private static String heading(ChangeKind kind) {
    String word = word(kind);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static Table table(ChangeKind kind, List<Change> changes) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.elastic("KB", 9));
    columns.add(Column.fixed("SEVERITY"));
    columns.add(Column.fixed("PUBLISHED"));
    boolean tells = changes.stream().anyMatch(change -> !what(change).isEmpty());
    if (tells) {
      columns.add(Column.elastic(what(kind), 12));
    }
    columns.add(Column.elastic("TITLE", 24));
    Table table = new Table(columns);
    for (Change change : changes) {
      List<String> cells = new ArrayList<>();
      cells.add(UpdateCells.kbs(change.update().kbs()));
      cells.add(change.update().severity().label());
      cells.add(UpdateCells.day(change.update().released()));
      if (tells) {
        cells.add(what(change));
      }
      cells.add(change.update().title());
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private static String what(ChangeKind kind) {
    return switch (kind) {
      case ADDED, REMOVED -> "";
      case REVISED -> "REVISION";
      case SUPERSEDED -> "SUPERSEDED BY";
      case FILES_CHANGED -> "FILES";
    };
  }

  private static String what(Change change) {
    return switch (change.kind()) {
      case ADDED, REMOVED -> "";
      case REVISED ->
          change.previous().map(id -> id.revision() + " to ").orElse("")
              + change.update().id().revision();
      case SUPERSEDED ->
          change.supersededBy().isEmpty()
              ? ""
              : change.supersededBy().get(0)
                  + (change.supersededBy().size() > 1
                      ? " and " + (change.supersededBy().size() - 1) + " more"
                      : "");
      case FILES_CHANGED -> files(change.files());
    };
  }

  private static String files(FileChanges files) {
    List<String> parts = new ArrayList<>();
    add(files.added().size(), "new", parts);
    add(files.removed().size(), "gone", parts);
    add(files.moved().size(), "moved", parts);
    return String.join(", ", parts);
  }

  private static void add(int count, String word, List<String> parts) {
    if (count > 0) {
      parts.add(UpdateCells.count(count) + " " + word);
    }
  }
}
