package io.wua.simulation.catalog;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.CabinetPacking.Packed;
import io.wua.simulation.catalog.fragment.IndexText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a catalog as Microsoft ships it, or unpacked. The same content and layout give the same
 * bytes (on the same Java runtime, whose deflate decides about compressed ones). Nothing but the
 * entries at hand is in memory, one for each thread.
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
          WrittenCatalog written = unpack(content, folder);
          Files.writeString(folder.resolve(INDEX), IndexText.of(List.of(0L)));
          return written;
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
    writeCabinet(content, layout, 1, WritingListener.NONE, cabinet);
  }

  /**
   * The same on several threads; the bytes do not depend on how many.
   *
   * @param workers how many, 1 or more; the content bears as many callers
   * @param listener told how far the work is
   * @param cabinet the file to write, replaced at once when all is there
   * @return what was written
   * @throws WuaException where it cannot be written
   */
  public static WrittenCatalog writeCabinet(
      CatalogContent content,
      CatalogLayout layout,
      int workers,
      WritingListener listener,
      Path cabinet)
      throws WuaException {
    return writing(
        cabinet,
        () -> {
          Path folder = cabinet.toAbsolutePath().resolve("..").normalize();
          Files.createDirectories(folder);
          Path work = Files.createTempDirectory(folder, "catalog-");
          try {
            Packed packed = new CabinetPacking(content, layout, work).pack(workers, listener);
            Files.move(packed.cabinet(), cabinet, StandardCopyOption.REPLACE_EXISTING);
            return packed.written();
          } finally {
            delete(work);
          }
        });
  }

  private static WrittenCatalog unpack(CatalogContent content, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (PackageWriting text =
        new PackageWriting(content, Files.newOutputStream(folder.resolve(PACKAGE)))) {
      text.open();
      EntryWriting entries = new EntryWriting(text.updates(), new FolderSink(folder));
      entries.write(content.entries());
      text.finish();
      return entries.written(0);
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
    WrittenCatalog run() throws IOException;
  }

  private static WrittenCatalog writing(Path target, FileWork work) throws WuaException {
    try {
      return work.run();
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
