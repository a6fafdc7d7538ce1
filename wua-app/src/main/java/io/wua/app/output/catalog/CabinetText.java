package io.wua.app.output.catalog;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.app.output.Terminal;
import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import java.io.PrintWriter;
import java.util.List;

/** The files of a cabinet as a table. */
public final class CabinetText {
  private CabinetText() {}

  /** Prints it. */
  public static void print(Cabinet cabinet, PrintWriter out) {
    Table table =
        new Table(
            List.of(
                Column.number("SIZE"),
                Column.fixed("MODIFIED"),
                Column.fixed("COMPRESSION"),
                Column.elastic("NAME", 20)));
    for (CabinetFile file : cabinet.files()) {
      table.row(
          String.valueOf(file.sizeBytes()),
          file.modified().map(Object::toString).orElse("-"),
          cabinet.folders().get(file.folder()).compression().toString(),
          file.name());
    }
    table.print(out, Terminal.width());
    long bytes = cabinet.files().stream().mapToLong(CabinetFile::sizeBytes).sum();
    out.println();
    out.println(cabinet.files().size() + " files, " + bytes + " bytes.");
  }
}
