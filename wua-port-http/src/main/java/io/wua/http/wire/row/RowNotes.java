package io.wua.http.wire.row;

import io.wua.core.failure.WuaException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What people read of an update.
 *
 * @param supportUrl where they read more
 * @param releaseNotes its release notes
 * @param uninstallationNotes how to remove it
 * @param languages the languages that it is for
 */
public record RowNotes(
    Optional<String> supportUrl,
    Optional<String> releaseNotes,
    Optional<String> uninstallationNotes,
    List<String> languages) {
  /** Copies the list and refuses nulls. */
  public RowNotes {
    Objects.requireNonNull(supportUrl, "supportUrl");
    Objects.requireNonNull(releaseNotes, "releaseNotes");
    Objects.requireNonNull(uninstallationNotes, "uninstallationNotes");
    languages = List.copyOf(languages);
  }

  static RowNotes read(RowReader row) throws WuaException {
    return new RowNotes(
        row.text("support_url"),
        row.text("release_notes"),
        row.text("uninstallation_notes"),
        row.texts("languages"));
  }

  void write(RowWriter row) {
    row.text("support_url", supportUrl)
        .text("release_notes", releaseNotes)
        .text("uninstallation_notes", uninstallationNotes)
        .texts("languages", languages);
  }
}
