package io.wua.server.fleet.collect;

import io.wua.core.update.Sha1;
import io.wua.server.fleet.payload.PayloadFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What goes and what stays.
 *
 * @param verdicts one for each file, in the order in which files go
 * @param overQuota by how many bytes what stays is over the quota
 */
public record CollectPlan(List<FileVerdict> verdicts, long overQuota) {
  /** Copies the list and refuses a negative number. */
  public CollectPlan {
    verdicts = List.copyOf(verdicts);
    if (overQuota < 0) {
      throw new IllegalArgumentException(overQuota + " bytes over the quota");
    }
  }

  /** What goes. */
  public List<FileVerdict.Collect> collected() {
    return verdicts.stream()
        .filter(FileVerdict.Collect.class::isInstance)
        .map(FileVerdict.Collect.class::cast)
        .toList();
  }

  /** What stays. */
  public List<FileVerdict.Keep> kept() {
    return verdicts.stream()
        .filter(FileVerdict.Keep.class::isInstance)
        .map(FileVerdict.Keep.class::cast)
        .toList();
  }

  /** The contents of what goes. */
  public Set<Sha1> collectedContents() {
    return collected().stream().map(c -> c.file().sha1()).collect(Collectors.toSet());
  }

  /** The same where of what was to go only this went, because hosts need the rest by now. */
  public CollectPlan only(Set<Sha1> gone) {
    return new CollectPlan(
        verdicts.stream()
            .map(
                v ->
                    v instanceof FileVerdict.Keep || gone.contains(v.file().sha1())
                        ? v
                        : new FileVerdict.Keep(v.file(), KeepReason.NEEDED))
            .toList(),
        overQuota);
  }

  /** How large these are together. */
  public static long bytes(List<? extends FileVerdict> files) {
    return files.stream().map(FileVerdict::file).mapToLong(PayloadFile::sizeBytes).sum();
  }
}
