package io.wua.core.agent.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is remembered of one revision of an update.
 *
 * @param firstSeen when this host first saw it
 * @param firstRipe when it was first allowed with its delay over
 * @param trail what happened to it, oldest first, the last {@value #LONGEST_TRAIL} things
 * @param files what is known of its files
 */
public record UpdateMemory(
    Optional<Instant> firstSeen,
    Optional<Instant> firstRipe,
    List<Attempt> trail,
    Optional<FilesMemory> files) {
  /** How many things are kept. */
  public static final int LONGEST_TRAIL = 20;

  private static final UpdateMemory NOTHING =
      new UpdateMemory(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  /** Copies the list, its end where it is too long. */
  public UpdateMemory {
    Objects.requireNonNull(firstSeen, "firstSeen");
    Objects.requireNonNull(firstRipe, "firstRipe");
    Objects.requireNonNull(files, "files");
    trail = List.copyOf(trail.subList(Math.max(0, trail.size() - LONGEST_TRAIL), trail.size()));
  }

  /** Nothing is remembered. */
  public static UpdateMemory nothing() {
    return NOTHING;
  }

  /** The last thing that happened. */
  public Optional<Attempt> last() {
    return trail.isEmpty() ? Optional.empty() : Optional.of(trail.get(trail.size() - 1));
  }

  /** The same with one thing more. */
  public UpdateMemory and(Attempt attempt) {
    List<Attempt> longer = new ArrayList<>(trail);
    longer.add(attempt);
    return new UpdateMemory(firstSeen, firstRipe, longer, files);
  }

  /** The same with the last thing told anew. */
  public UpdateMemory endingWith(Attempt attempt) {
    List<Attempt> other = new ArrayList<>(trail.subList(0, trail.size() - 1));
    other.add(attempt);
    return new UpdateMemory(firstSeen, firstRipe, other, files);
  }

  /** The same with nothing that happened. */
  public UpdateMemory withoutTrail() {
    return new UpdateMemory(firstSeen, firstRipe, List.of(), files);
  }

  /** The same with other moments. */
  public UpdateMemory seen(Optional<Instant> first, Optional<Instant> ripe) {
    return new UpdateMemory(first, ripe, trail, files);
  }

  /** The same with other files. */
  public UpdateMemory with(FilesMemory known) {
    return new UpdateMemory(firstSeen, firstRipe, trail, Optional.of(known));
  }
}
