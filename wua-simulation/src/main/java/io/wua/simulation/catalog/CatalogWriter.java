package io.wua.simulation.catalog;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.cabinet.CabinetWriter;
import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.fragment.CoreFragment;
import io.wua.simulation.catalog.fragment.ExtendedFragment;
import io.wua.simulation.catalog.fragment.IndexText;
import io.wua.simulation.catalog.fragment.LocalizedFragment;
import io.wua.simulation.catalog.fragment.PackageText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a catalog as Microsoft ships it, or unpacked. The same content and layout give the same
 * bytes (on the same Java runtime, whose deflate decides about compressed ones). Nothing but the
 * entry at hand is in memory.
 */
public final class CatalogWriter {
  private static final String PACKAGE = "package.xml";
  private static final String INDEX = "index.xml";

  private CatalogWriter() {}

  /**
   * Writes an excerpt: {@code package.xml} and the fragments in folders, without a list of
   * cabinets. To a reader it is an open world: what is absent is not known.
   *
   * @param folder where to; made if it is not there
   * @throws WuaException where it cannot be written
   */
  public static void writeExcerpt(CatalogContent content, Path folder) throws WuaException {
    writing(folder, () -> unpack(content, folder));
  }

  /**
   * Writes the same with {@code index.xml}. To a reader it is a closed world: what is absent does
   * not exist.
   *
   * @param folder where to; made if it is not there
   * @throws WuaException where it cannot be written
   */
  public static void writeFolder(CatalogContent content, Path folder) throws WuaException {
    writing(
        folder,
        () -> {
          unpack(content, folder);
          Files.writeString(folder.resolve(INDEX), IndexText.of(List.of(0L)));
        });
  }

  /**
   * Writes the cabinet of cabinets: the list, the index of the package, and the shards of
   * fragments, which stand in a temporary folder beside it meanwhile.
   *
   * @param cabinet the file to write, replaced at once when all is there
   * @throws WuaException where it cannot be written
   */
  public static void writeCabinet(CatalogContent content, CatalogLayout layout, Path cabinet)
      throws WuaException {
    writing(
        cabinet,
        () -> {
          Path folder = cabinet.toAbsolutePath().resolve("..").normalize();
          Files.createDirectories(folder);
          Path work = Files.createTempDirectory(folder, "catalog-");
          try {
            Path finished = pack(content, layout, work);
            Files.move(finished, cabinet, StandardCopyOption.REPLACE_EXISTING);
          } finally {
            delete(work);
          }
        });
  }

  private static void unpack(CatalogContent content, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (OutputStream index = Files.newOutputStream(folder.resolve(PACKAGE));
        FragmentSink sink = new FolderSink(folder)) {
      write(content, index, sink);
    }
  }

  private static Path pack(CatalogContent content, CatalogLayout layout, Path work)
      throws IOException {
    Instant time = content.created();
    long folderBytes = layout.folderBytes();
    Path index = work.resolve("package.cab");
    List<Long> rangeStarts;
    try (CabinetWriter indexCabinet = new CabinetWriter(index, layout.index(), time, folderBytes);
        ShardSink shards = new ShardSink(work, layout, time)) {
      try (OutputStream member = indexCabinet.member(PACKAGE)) {
        write(content, member, shards);
      }
      indexCabinet.finish();
      shards.finish();
      rangeStarts = shards.rangeStarts();
    }
    Path outer = work.resolve("wsusscn2.cab");
    try (CabinetWriter cabinet = new CabinetWriter(outer, layout.outer(), time, folderBytes)) {
      try (OutputStream member = cabinet.member(INDEX)) {
        member.write(IndexText.of(rangeStarts).getBytes(StandardCharsets.UTF_8));
      }
      add(cabinet, index);
      for (int shard = 0; shard < rangeStarts.size(); shard++) {
        add(cabinet, work.resolve(IndexText.shardName(shard)));
      }
      cabinet.finish();
    }
    return outer;
  }

  private static void add(CabinetWriter cabinet, Path inner) throws IOException {
    try (OutputStream member = cabinet.member(String.valueOf(inner.getFileName()))) {
      Files.copy(inner, member);
    }
    Files.delete(inner);
  }

  /** One pass over the content: each entry goes into the index and leaves its fragments. */
  private static void write(CatalogContent content, OutputStream index, FragmentSink sink)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(index, StandardCharsets.UTF_8));
    text.write(PackageText.opening(content.packageId(), content.created()));
    try (Stream<PlacedEntry> entries = content.entries()) {
      for (Iterator<PlacedEntry> each = entries.iterator(); each.hasNext(); ) {
        PlacedEntry placed = each.next();
        text.write(PackageText.of(placed));
        writeFragments(placed, sink);
      }
    }
    try (Stream<FileLocation> locations = content.fileLocations()) {
      Iterator<FileLocation> each = locations.iterator();
      boolean any = each.hasNext();
      text.write(PackageText.turning(any));
      while (each.hasNext()) {
        text.write(PackageText.of(each.next()));
      }
      text.write(PackageText.closing(any));
    }
    text.flush();
  }

  private static void writeFragments(PlacedEntry placed, FragmentSink sink) throws IOException {
    long id = placed.revisionId();
    sink.startRevision(id);
    sink.write("c\\" + id, CoreFragment.of(placed));
    Optional<String> extended = ExtendedFragment.of(placed.entry());
    if (extended.isPresent()) {
      sink.write("x\\" + id, extended.get());
    }
    for (LocalizedText words : placed.entry().texts()) {
      sink.write("l\\" + words.language() + "\\" + id, LocalizedFragment.of(words));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** The file work of one write. */
  @FunctionalInterface
  private interface FileWork {
    void run() throws IOException;
  }

  private static void writing(Path target, FileWork work) throws WuaException {
    try {
      work.run();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The catalog cannot be written to "
              + target
              + ": "
              + e.getMessage()
              + ". Check that the folder may be written and has space.",
          e);
    }
  }
}
