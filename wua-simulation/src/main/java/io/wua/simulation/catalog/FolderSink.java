package io.wua.simulation.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes each fragment as a file below a folder. */
final class FolderSink implements FragmentSink {
  private final Path folder;

  FolderSink(Path folder) {
    this.folder = folder;
  }

  @Override
  public void startRevision(long revisionId) {
    // Files of all revisions stand side by side.
  }

  @Override
  public void write(String name, String text) throws IOException {
    Path file = folder.resolve(name.replace('\\', '/'));
    Files.createDirectories(file.resolve(".."));
    Files.writeString(file, text);
  }

  @Override
  public void close() {
    // Every file is closed already.
  }
}
