package io.wua.catalog.prepared;

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
record CabinetStamp(String text) {
  static CabinetStamp of(Path cabinet) throws IOException {
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
