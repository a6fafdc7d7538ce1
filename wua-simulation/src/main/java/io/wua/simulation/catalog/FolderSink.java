package io.wua.simulation.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes each fragment as a file below a folder. */
record FolderSink(Path folder) implements FragmentSink {
  @Override
  public void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name.replace('\\', '/'));
    Files.createDirectories(file.resolve(".."));
    Files.write(file, bytes);
  }
}
