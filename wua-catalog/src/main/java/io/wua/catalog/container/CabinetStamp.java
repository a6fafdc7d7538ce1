package io.wua.catalog.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * By what a file is known again without being read: place, size, time of change to the nanosecond,
 * and the number that the file system gives it, where it gives one.
 *
 * @param text all of it in one line
 */
public record CabinetStamp(String text) {
  /**
   * The stamp of a file as it is now.
   *
   * @throws IOException where it cannot be looked at
   */
  public static CabinetStamp of(Path cabinet) throws IOException {
    BasicFileAttributes file = Files.readAttributes(cabinet, BasicFileAttributes.class);
    return new CabinetStamp(
        file.size()
            + " "
            + file.lastModifiedTime().to(TimeUnit.NANOSECONDS)
            + " "
            + file.fileKey()
            + " "
            + cabinet.toAbsolutePath().normalize());
  }
}
