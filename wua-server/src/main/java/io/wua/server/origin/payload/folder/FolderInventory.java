package io.wua.server.origin.payload.folder;

import io.wua.core.download.StoredFile;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.store.file.FileStore;
import io.wua.server.store.want.WantStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the folder with what is known of it: files that came from WAPT, a backup or a copy are
 * digested and adopted, those whose name lies are taken away, those that vanished are forgotten.
 * What is known by name, size and time is not read again.
 */
public final class FolderInventory {
  private final UpdateFolder folder;
  private final FileStore files;
  private final WantStore wants;

  /** Of that folder. */
  public FolderInventory(UpdateFolder folder, FileStore files, WantStore wants) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.files = Objects.requireNonNull(files, "files");
    this.wants = Objects.requireNonNull(wants, "wants");
  }

  /**
   * Takes the inventory. What is adopted leaves the queue of files to fetch.
   *
   * @throws WuaException where the folder cannot be read or the database cannot do it now
   */
  public InventoryResult take(Instant now) throws WuaException {
    // Rows first: a file that a server places meanwhile has no row here, or is there itself.
    Map<String, PayloadFile> rows = new HashMap<>();
    Map<String, PayloadFile> contents = new HashMap<>();
    for (PayloadFile row : files.all()) {
      rows.put(row.name(), row);
      contents.put(row.sha1().hex(), row);
    }
    Found found = new Found();
    Set<String> there = new HashSet<>();
    for (FolderEntry entry : folder.entries()) {
      if (entry.isPayload() && sort(entry, rows, contents, found, now)) {
        there.add(entry.name());
      }
    }
    for (PayloadFile row : rows.values()) {
      if (!there.contains(row.name())
          && row.equals(contents.get(row.sha1().hex()))
          && folder.entry(row.name()).isEmpty()) {
        files.remove(row.sha1());
        found.vanished.add(row.name());
      }
    }
    return found.result();
  }

  /** Sorts one file; false where it is no longer there afterwards. */
  private boolean sort(
      FolderEntry entry,
      Map<String, PayloadFile> rows,
      Map<String, PayloadFile> contents,
      Found found,
      Instant now)
      throws WuaException {
    Optional<PayloadFile> row = Optional.ofNullable(rows.get(entry.name()));
    if (row.filter(r -> isStill(r, entry)).isPresent()) {
      found.known.add(entry.name());
      return true;
    }
    if (row.isEmpty() && isDuplicate(entry, entry.namedDigest().map(contents::get))) {
      found.duplicates.add(entry.name());
      return true;
    }
    Path file = folder.path().resolve(entry.name());
    StoredFile digests = folder.digests(file);
    if (entry.namedDigest().filter(named -> !named.equals(digests.sha1().hex())).isPresent()) {
      quarantine(file, digests, entry, now);
      found.quarantined.add(entry.name());
      return false;
    }
    if (isDuplicate(entry, Optional.ofNullable(contents.get(digests.sha1().hex())))) {
      found.duplicates.add(entry.name());
      return true;
    }
    adopt(entry, digests, row, contents, now);
    found.adopted.add(entry.name());
    return true;
  }

  private static boolean isStill(PayloadFile row, FolderEntry entry) {
    return row.sizeBytes() == entry.sizeBytes() && row.modifiedOn().equals(entry.modifiedOn());
  }

  /** Whether another file, which is still there, has the same content. */
  private boolean isDuplicate(FolderEntry entry, Optional<PayloadFile> other) {
    return other
        .filter(o -> !o.name().equals(entry.name()))
        .filter(o -> o.sizeBytes() == entry.sizeBytes())
        .filter(o -> folder.entry(o.name()).filter(e -> isStill(o, e)).isPresent())
        .isPresent();
  }

  private void adopt(
      FolderEntry entry,
      StoredFile digests,
      Optional<PayloadFile> before,
      Map<String, PayloadFile> contents,
      Instant now)
      throws WuaException {
    boolean same = before.filter(b -> b.sha1().equals(digests.sha1())).isPresent();
    PayloadFile row =
        UpdateFolder.row(
            entry,
            digests,
            same ? before.get().cameBy() : CameBy.ADOPTED,
            same ? before.get().storedOn() : now);
    wants.arrived(row);
    contents.put(digests.sha1().hex(), row);
  }

  private void quarantine(Path file, StoredFile digests, FolderEntry entry, Instant now)
      throws WuaException {
    try {
      folder
          .quarantine()
          .take(
              file,
              digests,
              new Quarantine.Origin(entry.name(), "the folder of updates"),
              "its name carries another SHA-1 than its content has",
              now);
    } catch (IOException e) {
      throw UpdateFolder.broken(file, e);
    }
  }

  /** What was found so far. */
  private static final class Found {
    private final List<String> known = new ArrayList<>();
    private final List<String> adopted = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();
    private final List<String> quarantined = new ArrayList<>();
    private final List<String> vanished = new ArrayList<>();

    InventoryResult result() {
      return new InventoryResult(known, adopted, duplicates, quarantined, vanished);
    }
  }
}
