package io.wua.files.snapshot;

import io.wua.core.host.Answer;
import io.wua.core.host.software.FileFact;
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the property {@code files} of a snapshot. */
final class FileEntries {
  private FileEntries() {}

  /** The files by canonical path. */
  static FactFamily<FileFact> read(Optional<JsonPlace> entries, boolean complete) {
    FactCollector<FileFact> files = new FactCollector<>();
    for (JsonPlace place : entries.map(JsonPlace::items).orElse(List.of())) {
      JsonFields fields =
          place.fields(
              "path",
              "exists",
              "version",
              "sizeBytes",
              "created",
              "modified",
              "language",
              "reparsePoint");
      Optional<String> path =
          fields
              .required("path")
              .flatMap(
                  p ->
                      p.read(
                          "an absolute path such as C:\\Windows\\notepad.exe",
                          FileEntries::absolute));
      boolean exists = Forms.exists(fields, "path");
      FileFact file = file(path.orElse(""), fields);
      path.ifPresent(
          p ->
              files.state(
                  Forms.canonicalPath(p), exists ? Answer.present(file) : Answer.absent(), place));
    }
    return files.family(complete);
  }

  private static FileFact file(String path, JsonFields fields) {
    return new FileFact(
        path,
        fields.at("version").flatMap(Forms::version),
        fields
            .at("sizeBytes")
            .flatMap(p -> p.number(0, Long.MAX_VALUE))
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()),
        fields.at("created").flatMap(Forms::instant),
        fields.at("modified").flatMap(Forms::instant),
        fields.at("language").flatMap(JsonPlace::text),
        fields.at("reparsePoint").flatMap(JsonPlace::truth).orElse(false));
  }

  private static Optional<String> absolute(String text) {
    String path = text.strip().replace('/', '\\');
    return path.matches("(?s)([A-Za-z]:|\\\\)\\\\.+") ? Optional.of(path) : Optional.empty();
  }
}
