package io.wua.server.publish;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The digests of files that were read before: a line for each with digest, size, time and name. A
 * line that cannot be read is forgotten, and its file read again.
 */
final class DigestMemory {
  private static final String NAME = "digests.txt";
  private static final int COLUMNS = 4;

  private final PublishedFolder folder;

  DigestMemory(PublishedFolder folder) {
    this.folder = folder;
  }

  /**
   * A file as it was read.
   *
   * @param size in bytes
   * @param modifiedNanos when it was written, since 1970
   * @param sha256 what it held
   */
  record Stamp(long size, long modifiedNanos, Sha256 sha256) {
    static Stamp of(BasicFileAttributes facts, Sha256 sha256) {
      return new Stamp(facts.size(), nanos(facts), sha256);
    }

    boolean isOf(BasicFileAttributes facts) {
      return size == facts.size() && modifiedNanos == nanos(facts);
    }

    private static long nanos(BasicFileAttributes facts) {
      return ChronoUnit.NANOS.between(Instant.EPOCH, facts.lastModifiedTime().toInstant());
    }
  }

  Map<String, Stamp> load() throws WuaException {
    Map<String, Stamp> found = new HashMap<>();
    Optional<byte[]> text = folder.read(NAME);
    if (text.isPresent()) {
      new String(text.get(), StandardCharsets.US_ASCII).lines().forEach(line -> read(line, found));
    }
    return found;
  }

  private static void read(String line, Map<String, Stamp> into) {
    String[] columns = line.split(" ", -1);
    if (columns.length == COLUMNS) {
      try {
        into.put(
            columns[3],
            new Stamp(
                Long.parseLong(columns[1]), Long.parseLong(columns[2]), new Sha256(columns[0])));
      } catch (IllegalArgumentException damaged) {
        // Its file is read again.
      }
    }
  }

  void save(Map<String, Stamp> stamps) throws WuaException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(stamps)
        .forEach(
            (name, stamp) ->
                text.append(stamp.sha256().hex())
                    .append(' ')
                    .append(stamp.size())
                    .append(' ')
                    .append(stamp.modifiedNanos())
                    .append(' ')
                    .append(name)
                    .append('\n'));
    folder.write(NAME, text.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
