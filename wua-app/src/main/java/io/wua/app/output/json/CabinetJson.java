package io.wua.app.output.json;

import io.wua.catalog.cab.Cabinet;
import io.wua.catalog.cab.CabinetFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The document {@code wua.catalog.ls/1}. */
public record CabinetJson(String schema, String file, long sizeBytes, List<Member> files) {
  /** One file. */
  public record Member(
      String name,
      String path,
      long sizeBytes,
      @Nullable String modified,
      String compression,
      int folder) {
    static Member of(CabinetFile file, Cabinet cabinet) {
      return new Member(
          file.name(),
          file.path(),
          file.sizeBytes(),
          file.modified().map(Object::toString).orElse(null),
          cabinet.folders().get(file.folder()).compression().toString(),
          file.folder());
    }
  }

  /** The document. */
  public static CabinetJson of(Path file, Cabinet cabinet) {
    return new CabinetJson(
        "wua.catalog.ls/1",
        file.toString(),
        cabinet.sizeBytes(),
        cabinet.files().stream().map(each -> Member.of(each, cabinet)).toList());
  }
}
