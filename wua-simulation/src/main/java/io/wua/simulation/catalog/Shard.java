package io.wua.simulation.catalog;

import io.wua.simulation.catalog.cabinet.CabinetWriter;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.fragment.IndexText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run of revisions: a finished cabinet of their fragments and the piece of the index that lists
 * them.
 *
 * @param number its place among the shards, from 0
 * @param rangeStart the lowest address that it may hold
 * @param cabinet the cabinet
 * @param index the piece of {@code package.xml}
 * @param written what is in them
 */
record Shard(int number, long rangeStart, Path cabinet, Path index, WrittenCatalog written) {
  /**
   * Writes a shard; empty, with nothing written, where no revisions are left for it.
   *
   * @param folder where to
   */
  static Optional<Shard> write(
      CatalogContent content, CatalogLayout layout, int number, Path folder) throws IOException {
    int size = layout.revisionsPerShard();
    int from = Math.multiplyExact(number, size);
    Optional<PlacedEntry> first;
    try (Stream<PlacedEntry> one = content.entries(from, 1)) {
      first = one.findFirst();
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Path cabinet = folder.resolve(IndexText.shardName(number));
    Path index = folder.resolve(number + ".index");
    try (CabinetWriter out =
            new CabinetWriter(cabinet, layout.shards(), content.created(), layout.folderBytes());
        Writer text = Files.newBufferedWriter(index)) {
      EntryWriting entries = new EntryWriting(text, (name, bytes) -> member(out, name, bytes));
      entries.write(content.entries(from, size));
      out.finish();
      // The first range starts at 0, whatever the lowest address.
      long start = number == 0 ? 0 : first.get().revisionId();
      return Optional.of(new Shard(number, start, cabinet, index, entries.written(1)));
    }
  }

  private static void member(CabinetWriter cabinet, String name, byte[] bytes) throws IOException {
    try (OutputStream member = cabinet.member(name)) {
      member.write(bytes);
    }
  }
}
