package io.wua.app.output.settings;

import io.wua.app.output.Table;
import io.wua.app.output.Table.Column;
import io.wua.app.output.Terminal;
import io.wua.core.settings.SettingRow;
import io.wua.core.settings.Settings;
import java.io.PrintWriter;
import java.util.List;

/** Every setting as a table. */
public final class SettingsText {
  private SettingsText() {}

  /** Prints it. */
  public static void print(Settings settings, PrintWriter out) {
    Table table =
        new Table(
            List.of(
                Column.fixed("SECTION"),
                Column.fixed("SETTING"),
                Column.elastic("VALUE", 20),
                Column.fixed("ORIGIN")));
    for (SettingRow row : settings.table()) {
      table.row(
          "[" + row.section() + "]",
          row.name(),
          row.value().isEmpty() ? "-" : row.value(),
          row.origin().toString());
    }
    table.print(out, Terminal.width());
  }
}
