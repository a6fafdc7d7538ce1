package io.wua.app.output.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.wua.app.output.catalog.FileTotal;
import io.wua.app.output.json.UpdateJson.PayloadJson;
import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.catalog.listing.detail.UpdatePart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code wua.catalog.files/1}: the files of updates, by the part that they belong to.
 * The total counts a file once, however many parts it belongs to; its bytes are those of the files
 * whose size is known.
 */
@JsonPropertyOrder({"schema", "files", "totalBytes", "updates"})
public record CatalogFilesJson(
    String schema, int files, long totalBytes, List<UpdateFiles> updates) {
  /** An update. */
  public record UpdateFiles(String id, String title, List<PartFiles> parts) {
    static UpdateFiles of(UpdateDetails details) {
      return new UpdateFiles(
          details.update().id().wire(),
          details.update().title(),
          details.parts().stream()
              .filter(part -> !part.files().isEmpty())
              .map(PartFiles::of)
              .toList());
    }
  }

  /** A part that has files. */
  public record PartFiles(String id, @Nullable String handler, List<PayloadJson> files) {
    static PartFiles of(UpdatePart part) {
      return new PartFiles(
          part.id().wire(),
          part.handler().orElse(null),
          part.files().stream().map(PayloadJson::of).toList());
    }
  }

  /** The document of some updates. */
  public static CatalogFilesJson of(List<UpdateDetails> updates) {
    FileTotal total = FileTotal.of(updates);
    return new CatalogFilesJson(
        "wua.catalog.files/1",
        total.files(),
        total.bytes(),
        updates.stream().map(UpdateFiles::of).toList());
  }
}
