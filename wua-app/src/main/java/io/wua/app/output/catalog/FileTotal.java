package io.wua.app.output.catalog;

import io.wua.catalog.listing.detail.UpdateDetails;
import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many files some updates have, each counted once.
 *
 * @param files how many
 * @param bytes the sum of the known sizes
 */
public record FileTotal(int files, long bytes) {
  /** That of some updates. */
  public static FileTotal of(List<UpdateDetails> updates) {
    Map<Sha1, Long> sizes = new HashMap<>();
    updates.stream()
        .flatMap(update -> update.parts().stream())
        .flatMap(part -> part.files().stream())
        .forEach((Payload file) -> sizes.put(file.sha1(), file.sizeBytes().orElse(0)));
    return new FileTotal(sizes.size(), sizes.values().stream().mapToLong(Long::longValue).sum());
  }
}
