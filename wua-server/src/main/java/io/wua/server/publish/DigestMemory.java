package io.wua.server.publish;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha256;
import io.wua.http.wire.repository.ServedName;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The digests of files that were read before: a line for each with digest, size, time and name. A
 * line that cannot be read is forgotten, and its file read again.
 */
public final class DigestMemory {
  private static final String NAME = "digests.txt";
  private static final int COLUMNS = 4;

  private final PublishedFolder folder;

  /** A memory that lies in that folder. */
  public DigestMemory(PublishedFolder folder) {
    this.folder = folder;
  }

  /**
   * What is remembered, by name.
   *
   * @throws WuaException UNREADABLE where the memory is there and cannot be read
   */
  public Map<String, FileStamp> load() throws WuaException {
    Map<String, FileStamp> found = new HashMap<>();
    Optional<byte[]> text = folder.read(NAME);
    if (text.isPresent()) {
      new String(text.get(), StandardCharsets.US_ASCII).lines().forEach(line -> read(line, found));
    }
    return found;
  }

  private static void read(String line, Map<String, FileStamp> into) {
    String[] columns = line.split(" ", -1);
    if (columns.length == COLUMNS && ServedName.is(columns[3])) {
      try {
        into.put(
            columns[3],
            new FileStamp(
                Long.parseLong(columns[1]), Long.parseLong(columns[2]), new Sha256(columns[0])));
      } catch (IllegalArgumentException damaged) {
        // Its file is read again.
      }
    }
  }

  /**
   * Remembers these and forgets all others.
   *
   * @throws WuaException UNREADABLE where it cannot be written
   */
  public void save(Map<String, FileStamp> stamps) throws WuaException {
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
