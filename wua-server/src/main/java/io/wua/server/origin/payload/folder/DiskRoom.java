package io.wua.server.origin.payload.folder;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether a file has room: what must stay free of the disk stays free when all that is on its way
 * has come, and the folder stays within its quota. Safe for several threads, whose files count
 * together.
 */
public final class DiskRoom {
  private final FreeSpace space;
  private final long floorBytes;
  private final OptionalLong quotaBytes;
  private final Stored stored;
  private final Map<Sha1, Coming> coming = new HashMap<>();

  /** How large the files of the folder are together. */
  @FunctionalInterface
  public interface Stored {
    /** In bytes. */
    long bytes() throws WuaException;
  }

  private record Coming(long total, long done) {}

  /**
   * Room by these rules.
   *
   * @param space what is free now
   * @param floorBytes what must stay free
   * @param quotaBytes how large the folder may become
   * @param stored how large it is
   */
  public DiskRoom(FreeSpace space, long floorBytes, OptionalLong quotaBytes, Stored stored) {
    this.space = Objects.requireNonNull(space, "space");
    this.quotaBytes = Objects.requireNonNull(quotaBytes, "quotaBytes");
    this.stored = Objects.requireNonNull(stored, "stored");
    this.floorBytes = floorBytes;
    if (floorBytes < 0 || quotaBytes.orElse(0) < 0) {
      throw new IllegalArgumentException("negative bounds");
    }
  }

  /** What must stay free. */
  public long floorBytes() {
    return floorBytes;
  }

  /**
   * Says how far a file is, and asks whether the rest has room.
   *
   * @param total how large it will be, as far as that is known
   * @param done how much of it is there
   * @return what stands in its way, for people; empty where nothing does
   * @throws WuaException where that cannot be told
   */
  public synchronized Optional<String> lacking(Sha1 sha1, long total, long done)
      throws WuaException {
    coming.put(sha1, new Coming(Math.max(total, done), done));
    long toCome = coming.values().stream().mapToLong(c -> c.total() - c.done()).sum();
    long free = free();
    if (free - toCome < floorBytes) {
      return Optional.of(
          "no room: %d bytes are free, %d are to come and %d must stay free (wua_disk_floor)"
              .formatted(free, toCome, floorBytes));
    }
    if (quotaBytes.isPresent()) {
      long all = stored.bytes() + coming.values().stream().mapToLong(Coming::total).sum();
      if (all > quotaBytes.getAsLong()) {
        return Optional.of(
            "no room: the folder would have %d bytes and may have %d (wua_disk_quota)"
                .formatted(all, quotaBytes.getAsLong()));
      }
    }
    return Optional.empty();
  }

  private long free() throws WuaException {
    try {
      return space.bytes();
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "How much of the disk is free cannot be told (" + e + "). Check the folder of updates.",
          e);
    }
  }

  /** Says that a file is no longer on its way. */
  public synchronized void settled(Sha1 sha1) {
    coming.remove(sha1);
  }
}
