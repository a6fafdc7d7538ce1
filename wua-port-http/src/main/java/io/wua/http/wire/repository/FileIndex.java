package io.wua.http.wire.repository;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a repository has.
 *
 * @param version greater than that of every index before it
 * @param created when it was made
 * @param expires from when on it says nothing any more
 * @param files the files, by name
 */
public record FileIndex(long version, Instant created, Instant expires, List<PublishedFile> files) {
  /** Sorts the files; refuses two names that differ in their case alone. */
  public FileIndex {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(expires, "expires");
    files = files.stream().sorted(Comparator.comparing(PublishedFile::name)).toList();
    if (version < 1) {
      throw new IllegalArgumentException("the version " + version + " is below 1");
    }
    if (!expires.isAfter(created)) {
      throw new IllegalArgumentException("it expires before it is made");
    }
    Set<String> names = new HashSet<>();
    for (PublishedFile file : files) {
      if (!names.add(file.key())) {
        throw new IllegalArgumentException("the name " + file.name() + " is there twice");
      }
    }
  }

  /** Whether it says nothing any more. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expires);
  }

  /** How many bytes its files have together. */
  public long bytes() {
    return files.stream().mapToLong(PublishedFile::size).sum();
  }
}
