package io.wua.simulation.catalog;

import io.wua.simulation.catalog.cabinet.CabinetWriter;
import io.wua.simulation.catalog.fragment.IndexText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the cabinet of cabinets from its parts, which stand in a temporary folder meanwhile.
 *
 * @param content what it is to hold
 * @param layout how it is cut and compressed
 * @param work the folder, empty at first
 */
record CabinetPacking(CatalogContent content, CatalogLayout layout, Path work) {
  private static final String PACKAGE = "package.xml";
  private static final String INDEX = "index.xml";

  /**
   * A finished cabinet.
   *
   * @param cabinet where it is
   * @param written what is in it
   */
  record Packed(Path cabinet, WrittenCatalog written) {}

  Packed pack(int workers, WritingListener listener) throws IOException {
    List<Shard> shards = new ShardCrew(content, layout, work, listener).write(workers);
    Path index = index(shards);
    WrittenCatalog written =
        shards.stream()
            .map(Shard::written)
            .reduce(new WrittenCatalog(0, 0, 0, 0, Files.size(index)), WrittenCatalog::plus);
    Path indexCabinet = indexCabinet(index);
    Path outer = work.resolve("wsusscn2.cab");
    try (CabinetWriter cabinet =
        new CabinetWriter(outer, layout.outer(), content.created(), layout.folderBytes())) {
      try (OutputStream member = cabinet.member(INDEX)) {
        List<Long> rangeStarts = shards.stream().map(Shard::rangeStart).toList();
        member.write(IndexText.of(rangeStarts).getBytes(StandardCharsets.UTF_8));
      }
      move(indexCabinet, cabinet);
      for (Shard shard : shards) {
        move(shard.cabinet(), cabinet);
      }
      cabinet.finish();
    }
    return new Packed(outer, written);
  }

  /** Joins the pieces of the index. */
  private Path index(List<Shard> shards) throws IOException {
    Path index = work.resolve(PACKAGE);
    try (PackageWriting text = new PackageWriting(content, Files.newOutputStream(index))) {
      text.open();
      for (Shard shard : shards) {
        text.append(shard.index());
        Files.delete(shard.index());
      }
      text.finish();
    }
    return index;
  }

  private Path indexCabinet(Path index) throws IOException {
    Path target = work.resolve("package.cab");
    try (CabinetWriter cabinet =
        new CabinetWriter(target, layout.index(), content.created(), layout.folderBytes())) {
      move(index, cabinet);
      cabinet.finish();
    }
    return target;
  }

  private static void move(Path file, CabinetWriter cabinet) throws IOException {
    try (OutputStream member = cabinet.member(String.valueOf(file.getFileName()))) {
      Files.copy(file, member);
    }
    Files.delete(file);
  }
}
