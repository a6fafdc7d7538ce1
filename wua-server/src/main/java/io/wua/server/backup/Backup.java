package io.wua.server.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.repository.ServedName;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.ServerStore;
import io.wua.server.store.backup.BackupStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: every table as of one moment, the keys of the data folder, and the files of
 * updates where they are wanted. The server may go on meanwhile.
 */
public final class Backup {
  private final ServerSettings settings;
  private final ServerStore store;
  private final Failpoints failpoints;

  /** Of that server. */
  public Backup(ServerSettings settings, ServerStore store, Failpoints failpoints) {
    this.settings = settings;
    this.store = store;
    this.failpoints = failpoints;
  }

  /**
   * What was written.
   *
   * @param rows rows of all tables
   * @param files files besides
   * @param bytes the size of the backup
   */
  public record Written(long rows, int files, long bytes) {}

  /**
   * Writes it, whole or not at all.
   *
   * @param to a file that is not there yet
   * @param withPayloads whether the files of updates go with it
   * @throws WuaException where it is there, cannot be written, or something cannot be read
   */
  public Written write(Path to, boolean withPayloads, Instant now) throws WuaException {
    if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
      throw new WuaException(
          FailureReason.CONFIGURATION, "There is " + to + " already: name a new file.");
    }
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      PrivateFiles.create(part);
      Written written = fill(part, withPayloads, now);
      failpoints.reach("backup.publish.before");
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      failpoints.reach("backup.publish.after");
      return written;
    } catch (IOException e) {
      PrivateFiles.discard(part, e);
      throw new WuaException(
          FailureReason.UNREADABLE, "The backup " + to + " cannot be written (" + e + ").", e);
    } catch (WuaException e) {
      PrivateFiles.discard(part, e);
      throw e;
    }
  }

  private Written fill(Path part, boolean withPayloads, Instant now)
      throws IOException, WuaException {
    String catalog =
        store.issues().published().map(known -> known.issue().digest().hex()).orElse(null);
    BackupStore tables = store.backup();
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel));
        ZipOutputStream zip = new ZipOutputStream(buffered)) {
      Entries entries = new Entries(zip);
      String version = tables.schemaVersion();
      Map<String, Long> rows =
          tables.write(table -> entries.begin(new EntryName(EntryName.Kind.TABLE, table)));
      int files = copy(settings.data().path(), EntryName.Kind.SECRET, entries);
      if (withPayloads) {
        zip.setLevel(Deflater.NO_COMPRESSION);
        files += copy(settings.payloads(), EntryName.Kind.PAYLOAD, entries);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
      }
      BackupManifest manifest =
          new BackupManifest(
              BackupManifest.SCHEMA,
              now.toString(),
              version,
              catalog,
              withPayloads,
              rows,
              entries.done());
      zip.putNextEntry(new ZipEntry(EntryName.MANIFEST));
      zip.write(new ObjectMapper().writeValueAsBytes(manifest));
      zip.closeEntry();
      zip.finish();
      buffered.flush();
      channel.force(true);
      return new Written(
          rows.values().stream().mapToLong(Long::longValue).sum(), files, channel.size());
    }
  }

  private static int copy(Path folder, EntryName.Kind kind, Entries into) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> isCopied(file.getFileName().toString()))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      Files.copy(file, into.begin(new EntryName(kind, file.getFileName().toString())));
    }
    return files.size();
  }

  /** Locks belong to processes, and what is unfinished to nobody. */
  private static boolean isCopied(String name) {
    return ServedName.is(name) && !name.endsWith(".lock");
  }

  /** The entries that were begun, each ended by the next. */
  private static final class Entries {
    private final ZipOutputStream zip;
    private final List<CountedEntry> begun = new ArrayList<>();

    Entries(ZipOutputStream zip) {
      this.zip = zip;
    }

    OutputStream begin(EntryName name) throws IOException {
      zip.putNextEntry(new ZipEntry(name.text()));
      CountedEntry entry = new CountedEntry(name.text(), zip);
      begun.add(entry);
      return entry;
    }

    List<BackupManifest.Entry> done() throws IOException {
      zip.closeEntry();
      return begun.stream().map(CountedEntry::done).toList();
    }
  }
}
