package io.wua.server.store.file;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Sha1;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.store.connect.Columns;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of what administrators brought. */
public final class ImportTable {
  private ImportTable() {}

  /** All of them, by KB number. */
  public static List<ImportedFile> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM imported_file ORDER BY kb, sha1")
        .map(
            (row, context) ->
                new ImportedFile(
                    new KbNumber(row.getString("kb")),
                    new Sha1(row.getString("sha1")),
                    row.getString("imported_by"),
                    Columns.instant(row, "imported_on")))
        .list();
  }
}
