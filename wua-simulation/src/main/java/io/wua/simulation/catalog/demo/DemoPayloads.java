package io.wua.simulation.catalog.demo;

import io.wua.core.update.Payload;
import io.wua.simulation.catalog.entry.LeafEntry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of the demo's updates, as bytes on a disk. */
public final class DemoPayloads {
  private DemoPayloads() {}

  /** Every file of the demo's catalog, each once. */
  public static List<Payload> all() {
    List<Payload> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    DemoCatalog.create()
        .entries()
        .map(placed -> placed.entry())
        .filter(LeafEntry.class::isInstance)
        .flatMap(leaf -> ((LeafEntry) leaf).delivery().files().stream())
        .forEach(
            file -> {
              if (seen.add(file.payload().sha1().hex())) {
                all.add(file.payload());
              }
            });
    return all;
  }

  /** Under which name a repository keeps it: the last segment of its location. */
  public static String fileName(Payload payload) {
    return DemoFiles.fileName(payload);
  }

  /**
   * Writes what Microsoft has, under the paths of its URLs: the catalog and all files but one.
   *
   * @param folder where to; made if it is not there
   * @param catalog the catalog of the demo
   * @param absent a part of the name of the file that Microsoft lacks
   * @throws IOException where it cannot be written
   */
  public static void writeOrigin(Path folder, Path catalog, String absent) throws IOException {
    Path index = Files.createDirectories(folder.resolve("microsoftupdate/v6/wsusscan"));
    Files.copy(catalog, index.resolve("wsusscn2.cab"), StandardCopyOption.REPLACE_EXISTING);
    for (Payload payload : all()) {
      if (!fileName(payload).contains(absent)) {
        String path = payload.url().orElseThrow().getPath().substring(1);
        writeTo(Files.createDirectories(folder.resolve(path).resolveSibling("")), payload);
      }
    }
  }

  /**
   * Writes one into a folder, under the name that a repository keeps it by.
   *
   * @param payload one of {@link #all}
   * @throws IOException where it cannot be written
   */
  public static Path writeTo(Path folder, Payload payload) throws IOException {
    Path file = folder.resolve(fileName(payload));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      DemoFiles.content(payload).writeTo(out);
    }
    return file;
  }
}
