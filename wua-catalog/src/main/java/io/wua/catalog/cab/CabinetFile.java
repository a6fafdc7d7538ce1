package io.wua.catalog.cab;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * One file as the cabinet's table lists it ([MS-CAB] 2.3, CFFILE).
 *
 * @param index its place in the table, from 0
 * @param name the name as it stands there, separated by backslashes ({@code c\123456}): UTF-8 where
 *     attribute 0x80 says so and the bytes agree, else windows-1252, for the format leaves the code
 *     page of older names open
 * @param path the same name as a relative path with slashes, safe to resolve against a directory:
 *     it has no root, drive, empty, {@code .} or {@code ..} part
 * @param sizeBytes the expanded size
 * @param folder the index of its folder
 * @param offset where it starts in the expanded bytes of that folder
 * @param attributes the DOS attribute bits: 0x01 read-only, 0x02 hidden, 0x04 system, 0x20 changed
 *     since the last backup, 0x40 to be run after extraction, 0x80 name is UTF-8
 * @param modified the DOS date and time, local to wherever the cabinet was made; empty where the
 *     bits are no date
 */
public record CabinetFile(
    int index,
    String name,
    String path,
    long sizeBytes,
    int folder,
    long offset,
    int attributes,
    Optional<LocalDateTime> modified) {
  /** Refuses nulls and negative numbers. */
  public CabinetFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(modified, "modified");
    if (index < 0 || sizeBytes < 0 || folder < 0 || offset < 0) {
      throw new IllegalArgumentException("file " + name + " with a negative number");
    }
  }

  /** Where the file ends in the expanded bytes of its folder. */
  long end() {
    return offset + sizeBytes;
  }
}
