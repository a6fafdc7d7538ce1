package io.wua.core.download.plan;

import io.wua.core.update.Payload;
import io.wua.core.update.UpdateId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One part of an update that is installed by itself: a child of a bundle, or an update that stands
 * alone.
 *
 * @param id its identity
 * @param handler what installs it, the last part of the handler's URI as {@code Cbs}, where known
 * @param files all files that the catalog lists for it
 */
public record Leaf(UpdateId id, Optional<String> handler, List<Payload> files) {
  /** Copies the list and refuses nulls. */
  public Leaf {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(handler, "handler");
    files = List.copyOf(files);
  }

  /** Whether that handler installs it. */
  boolean isInstalledBy(String name) {
    return handler.filter(own -> own.equalsIgnoreCase(name)).isPresent();
  }

  /** Its files whose names end so, in lower case. */
  List<Payload> filesEndingIn(String end) {
    return files.stream()
        .filter(file -> file.name().toLowerCase(Locale.ROOT).endsWith(end))
        .toList();
  }
}
