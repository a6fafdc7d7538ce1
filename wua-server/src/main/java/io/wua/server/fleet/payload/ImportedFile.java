package io.wua.server.fleet.payload;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Sha1;
import java.time.Instant;
import java.util.Objects;

/**
 * A file that an administrator brought for a KB number.
 *
 * @param kb the number
 * @param sha1 the file
 * @param importedBy who brought it
 * @param importedOn when
 */
public record ImportedFile(KbNumber kb, Sha1 sha1, String importedBy, Instant importedOn) {
  /** Refuses nulls. */
  public ImportedFile {
    Objects.requireNonNull(kb, "kb");
    Objects.requireNonNull(sha1, "sha1");
    Objects.requireNonNull(importedBy, "importedBy");
    Objects.requireNonNull(importedOn, "importedOn");
  }
}
