package io.wua.server.backup;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.settings.DataFolder;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.backup.BackupStore;
import io.wua.server.store.connect.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a server of a backup, in an empty database and an empty data folder. While it is at work a
 * marker lies in the data folder, without which no command takes that folder for a server.
 */
public final class Restore {
  private final ServerSettings settings;
  private final Failpoints failpoints;

  /** Into that place. */
  public Restore(ServerSettings settings, Failpoints failpoints) {
    this.settings = settings;
    this.failpoints = failpoints;
  }

  /**
   * What was restored.
   *
   * @param createdOn when the backup was made
   * @param rows rows of all tables
   * @param files files besides
   * @param withPayloads whether the files of updates were among them
   */
  public record Restored(String createdOn, long rows, int files, boolean withPayloads) {}

  /**
   * Checks the backup, then restores it.
   *
   * @throws WuaException where it is not whole, where something is in its place already, or where
   *     the database or a folder stands in the way
   */
  public Restored from(Path file) throws WuaException {
    refuseFiles(settings.data().path());
    refuseFiles(settings.payloads());
    try (BackupFile backup = BackupFile.open(file)) {
      refuseWithoutRoom(backup);
      settings.data().writeSecret(DataFolder.RESTORING, file + System.lineSeparator());
      failpoints.reach("restore.database.before");
      database(backup);
      failpoints.reach("restore.database.after");
      int files = 0;
      for (EntryName name : backup.names(EntryName.Kind.SECRET)) {
        PrivateFiles.write(backup.open(name), settings.data().path().resolve(name.name()));
        files++;
      }
      for (EntryName name : backup.names(EntryName.Kind.PAYLOAD)) {
        PrivateFiles.writeOpen(backup.open(name), settings.payloads().resolve(name.name()));
        files++;
      }
      failpoints.reach("restore.finish.before");
      Files.delete(settings.data().path().resolve(DataFolder.RESTORING));
      failpoints.reach("restore.finish.after");
      BackupManifest told = backup.manifest();
      return new Restored(
          told.createdOn(),
          told.rows().values().stream().mapToLong(Long::longValue).sum(),
          files,
          told.withPayloads());
    } catch (IOException e) {
      throw new WuaException(
          FailureReason.UNREADABLE,
          "The backup cannot be unpacked into " + settings.data().path() + " (" + e + ").",
          e);
    }
  }

  private static void refuseFiles(Path folder) throws WuaException {
    try (Stream<Path> all = Files.walk(folder)) {
      if (all.anyMatch(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))) {
        throw new WuaException(
            FailureReason.CONFIGURATION,
            folder + " is not empty, and a backup replaces nothing: name a new folder by --data.");
      }
    } catch (IOException e) {
      throw new WuaException(FailureReason.UNREADABLE, folder + " cannot be read (" + e + ").", e);
    }
  }

  private void refuseWithoutRoom(BackupFile backup) throws IOException, WuaException {
    long free = Files.getFileStore(settings.data().path()).getUsableSpace();
    if (backup.bytes() > free) {
      throw new WuaException(
          FailureReason.LIMIT_EXCEEDED,
          "The backup unpacks to %d bytes, and %d are free in %s: make room first."
              .formatted(backup.bytes(), free, settings.data().path()));
    }
  }

  private void database(BackupFile backup) throws WuaException {
    String version = backup.manifest().database();
    if (!version.matches("[0-9]{1,9}(?:[._][0-9]{1,9})*")) {
      throw newer(version);
    }
    try (Database database = Database.open(settings.database(), version)) {
      BackupStore store = new BackupStore(database.transactions());
      if (!store.schemaVersion().equals(version)) {
        throw newer(version);
      }
      if (!store.isEmpty()) {
        throw new WuaException(
            FailureReason.CONFIGURATION,
            "The database has rows already, and a backup replaces nothing: name an empty database"
                + " or schema by --db, and a new folder by --data.");
      }
      Set<String> tables = new HashSet<>(store.tables());
      if (!tables.equals(backup.manifest().rows().keySet())) {
        throw newer(version);
      }
      store.read(
          backup.manifest().rows(),
          table -> backup.open(new EntryName(EntryName.Kind.TABLE, table)));
    }
  }

  private static WuaException newer(String version) {
    return new WuaException(
        FailureReason.UNSUPPORTED,
        "The backup is of the schema "
            + version
            + ", which this server does not know: restore it with the server that wrote it, or a"
            + " newer one.");
  }
}
