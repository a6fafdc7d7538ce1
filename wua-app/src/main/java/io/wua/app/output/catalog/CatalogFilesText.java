package io.wua.app.output.catalog;

import io.wua.app.output.Sizes;
import io.wua.app.output.UpdateCells;
import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.catalog.listing.detail.UpdatePart;
import io.wua.core.update.Payload;
import java.io.PrintWriter;
import java.util.List;

/**
 * The files of updates, a few lines each: digests and addresses are there to be copied, so none is
 * shortened.
 */
public final class CatalogFilesText {
  private CatalogFilesText() {}

  /** Prints them. */
  public static void print(List<UpdateDetails> updates, PrintWriter out) {
    for (UpdateDetails update : updates) {
      out.println(update.update().title());
      out.println("  id  " + update.update().id());
      boolean some = false;
      for (UpdatePart part : update.parts()) {
        for (Payload file : part.files()) {
          out.println();
          print(part, file, out);
          some = true;
        }
      }
      if (!some) {
        out.println("  The catalog lists no file of it.");
      }
      out.println();
    }
    FileTotal total = FileTotal.of(updates);
    out.println(
        UpdateCells.count(total.files(), "file", "files")
            + ", "
            + UpdateCells.count(total.bytes(), "byte", "bytes")
            + (total.bytes() > 0 ? " (" + Sizes.of(total.bytes()) + ")" : "")
            + ", "
            + UpdateCells.count(updates.size(), "update", "updates")
            + ".");
  }

  private static void print(UpdatePart part, Payload file, PrintWriter out) {
    out.println("  " + file.name());
    file.sizeBytes()
        .ifPresent(
            bytes ->
                out.println(
                    "    size     "
                        + UpdateCells.count(bytes, "byte", "bytes")
                        + " ("
                        + Sizes.of(bytes)
                        + ")"));
    out.println("    SHA-1    " + file.sha1().hex());
    file.sha256().ifPresent(digest -> out.println("    SHA-256  " + digest.hex()));
    out.println("    URL      " + file.url().map(Object::toString).orElse("not in this catalog"));
    out.println("    part     " + part.id() + part.handler().map(name -> " by " + name).orElse(""));
  }
}
