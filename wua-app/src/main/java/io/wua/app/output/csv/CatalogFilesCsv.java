package io.wua.app.output.csv;

import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.catalog.listing.detail.UpdatePart;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha256;
import java.io.PrintWriter;
import java.util.List;

/** The files of updates as a table, one row for each file of each part. */
public final class CatalogFilesCsv {
  private static final List<String> HEADER =
      List.of("update", "part", "handler", "name", "sizeBytes", "sha1", "sha256", "url");

  private CatalogFilesCsv() {}

  /** Prints it. */
  public static void print(List<UpdateDetails> updates, PrintWriter out) {
    CsvOutput.print(
        HEADER,
        () ->
            updates.stream()
                .flatMap(
                    update ->
                        update.parts().stream()
                            .flatMap(
                                part -> part.files().stream().map(file -> row(update, part, file))))
                .iterator(),
        out);
  }

  private static List<String> row(UpdateDetails update, UpdatePart part, Payload file) {
    return List.of(
        update.update().id().wire(),
        part.id().wire(),
        part.handler().orElse(""),
        file.name(),
        CsvCells.number(file.sizeBytes()),
        file.sha1().hex(),
        file.sha256().map(Sha256::hex).orElse(""),
        file.url().map(Object::toString).orElse(""));
  }
}
