package io.wua.app.output.csv;

import io.wua.catalog.listing.change.CatalogChanges;
import io.wua.catalog.listing.change.Change;
import io.wua.core.update.Payload;
import io.wua.core.update.UpdateId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The changes between two catalogs as a table, one row for each change. */
public final class CatalogDiffCsv {
  private CatalogDiffCsv() {}

  /** Prints it. */
  public static void print(CatalogChanges changes, PrintWriter out) {
    List<String> header = new ArrayList<>(List.of("change", "previous"));
    header.addAll(CsvCells.UPDATE);
    header.addAll(List.of("supersededBy", "filesAdded", "filesRemoved", "filesMoved"));
    CsvOutput.print(
        header, () -> changes.changes().stream().map(CatalogDiffCsv::row).iterator(), out);
  }

  private static List<String> row(Change change) {
    List<String> row = new ArrayList<>();
    row.add(change.kind().name());
    row.add(change.previous().map(UpdateId::wire).orElse(""));
    row.addAll(CsvCells.of(change.update()));
    row.add(change.supersededBy().stream().map(UpdateId::wire).collect(Collectors.joining(";")));
    row.add(names(change.files().added()));
    row.add(names(change.files().removed()));
    row.add(names(change.files().moved()));
    return row;
  }

  private static String names(List<Payload> files) {
    return files.stream().map(Payload::name).collect(Collectors.joining(";"));
  }
}
