package io.wua.server.mirror;

import io.wua.http.wire.repository.PublishedFile;
import io.wua.server.publish.FileStamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a round has to do: pure. Only files that the mirror itself put there are ever deleted.
 *
 * @param fetch the files to fetch: those that lack, or hold something else
 * @param kept how many are right already
 * @param delete the files that left the index, by name
 * @param endangers whether that is more than a fifth of the mirror's files or bytes
 */
record MirrorPlan(List<PublishedFile> fetch, int kept, List<String> delete, boolean endangers) {
  /** Of a hundred files or bytes, how many may go at once. */
  private static final int MOST_PERCENT = 20;

  /**
   * The plan.
   *
   * @param wanted the files of the index
   * @param own what the mirror put there in its rounds before, by name
   * @param unchanged the names of those that are still as they were put there
   */
  static MirrorPlan of(
      Collection<PublishedFile> wanted, Map<String, FileStamp> own, Set<String> unchanged) {
    List<PublishedFile> fetch =
        wanted.stream().filter(file -> !isThere(file, own, unchanged)).toList();
    // Where a file system knows no case, deleting the old spelling would delete the new file.
    Set<String> kept =
        wanted.stream()
            .map(file -> file.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<String> delete =
        new TreeSet<>(own.keySet())
            .stream().filter(name -> !kept.contains(name.toLowerCase(Locale.ROOT))).toList();
    long bytes = own.values().stream().mapToLong(FileStamp::size).sum();
    long going =
        own.entrySet().stream()
            .filter(file -> delete.contains(file.getKey()))
            .mapToLong(file -> file.getValue().size())
            .sum();
    return new MirrorPlan(
        fetch,
        wanted.size() - fetch.size(),
        delete,
        isTooMuch(delete.size(), own.size()) || isTooMuch(going, bytes));
  }

  private static boolean isThere(
      PublishedFile file, Map<String, FileStamp> own, Set<String> unchanged) {
    FileStamp stamp = own.get(file.name());
    return stamp != null
        && unchanged.contains(file.name())
        && stamp.sha256().equals(file.sha256())
        && stamp.size() == file.size();
  }

  private static boolean isTooMuch(double going, double all) {
    return going * 100 > all * MOST_PERCENT;
  }
}
