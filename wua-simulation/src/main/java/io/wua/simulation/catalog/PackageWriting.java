package io.wua.simulation.catalog;

import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.fragment.PackageText;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes {@code package.xml} around its updates, which others write. */
final class PackageWriting implements Closeable {
  private final CatalogContent content;
  private final OutputStream out;
  private final Writer text;

  PackageWriting(CatalogContent content, OutputStream out) {
    this.content = content;
    this.out = out;
    this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes what stands before the first update. */
  void open() throws IOException {
    text.write(PackageText.opening(content.packageId(), content.created()));
  }

  /** Where updates go. */
  Writer updates() {
    return text;
  }

  /** Adds updates that stand in a file. */
  void append(Path updates) throws IOException {
    text.flush();
    Files.copy(updates, out);
  }

  /** Writes what stands after the last update. */
  void finish() throws IOException {
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

  @Override
  public void close() throws IOException {
    text.close();
  }
}
