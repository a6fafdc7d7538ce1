package io.wua.simulation.catalog;

import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.fragment.CoreFragment;
import io.wua.simulation.catalog.fragment.ExtendedFragment;
import io.wua.simulation.catalog.fragment.LocalizedFragment;
import io.wua.simulation.catalog.fragment.PackageText;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One pass over entries: each goes into the index and leaves its fragments, and is forgotten. It
 * counts what it writes.
 */
final class EntryWriting {
  private final Writer index;
  private final FragmentSink sink;
  private long revisions = 0;
  private long fragments = 0;
  private long fragmentBytes = 0;

  EntryWriting(Writer index, FragmentSink sink) {
    this.index = index;
    this.sink = sink;
  }

  void write(Stream<PlacedEntry> entries) throws IOException {
    try (entries) {
      for (Iterator<PlacedEntry> each = entries.iterator(); each.hasNext(); ) {
        write(each.next());
      }
    }
  }

  private void write(PlacedEntry placed) throws IOException {
    index.write(PackageText.of(placed));
    long id = placed.revisionId();
    fragment("c\\" + id, CoreFragment.of(placed));
    Optional<String> extended = ExtendedFragment.of(placed.entry());
    if (extended.isPresent()) {
      fragment("x\\" + id, extended.get());
    }
    for (LocalizedText words : placed.entry().texts()) {
      fragment("l\\" + words.language() + "\\" + id, LocalizedFragment.of(words));
    }
    revisions++;
  }

  private void fragment(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.write(name, bytes);
    fragments++;
    fragmentBytes += bytes.length;
  }

  /** What was written until now, as so many shards. */
  WrittenCatalog written(int shards) {
    return new WrittenCatalog(shards, revisions, fragments, fragmentBytes, 0);
  }
}
