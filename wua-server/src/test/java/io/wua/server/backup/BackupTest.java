package io.wua.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.settings.DataFolder;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import io.wua.server.store.DatabaseKind;
import io.wua.server.store.OnEveryDatabase;
import io.wua.server.store.ServerStore;
import io.wua.server.store.backup.BackupStore;
import io.wua.server.store.connect.Database;
import io.wua.server.store.connect.DatabaseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of each database, restored into each. */
@OnEveryDatabase
class BackupTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String KEY = "host-ca.pem";

  private final DatabaseKind kind;
  @TempDir Path folder;
  private ServerSettings source;
  private Path zip;

  BackupTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void fill() throws Exception {
    source = settings("source", kind.fresh(Files.createDirectory(folder.resolve("source-db"))));
    zip = folder.resolve("backup.zip");
    try (Database database = Database.open(source.database())) {
      EveryTable.fill(database.transactions());
    }
    source.data().writeSecret(KEY, "key");
    Files.writeString(source.data().path().resolve("host-ca.pem.lock"), "");
    Files.writeString(source.payloads().resolve("a.cab"), "payload");
  }

  private ServerSettings settings(String name, DatabaseSettings database) throws WuaException {
    ServerSettings told = ServerSettings.of(ServerOptions.of(folder.resolve(name)));
    return new ServerSettings(
        told.data(),
        told.listen(),
        told.transport(),
        database,
        told.payloads(),
        told.wapt(),
        told.origin());
  }

  private ServerSettings target(String name, DatabaseKind other) throws Exception {
    return settings(name, other.fresh(Files.createDirectory(folder.resolve(name + "-db"))));
  }

  private Backup.Written backup(boolean withPayloads) throws WuaException {
    try (ServerStore store = ServerStore.open(source.database(), RegistrationRules.of(false))) {
      return new Backup(source, store, Failpoints.none()).write(zip, withPayloads, NOON);
    }
  }

  private static Restore.Restored restore(ServerSettings into, Path from) throws WuaException {
    return new Restore(into, Failpoints.none()).from(from);
  }

  private static Map<String, List<String>> rows(ServerSettings of) throws Exception {
    try (Database database = Database.open(of.database())) {
      return EveryTable.rows(database.transactions());
    }
  }

  @Test
  void holdsEveryTableOfTheSchemaAndRestoresItIntoEachDatabase() throws Exception {
    backup(true);
    Map<String, List<String>> before = rows(source);
    Set<String> tables;
    try (Database database = Database.open(source.database())) {
      tables = EveryTable.names(database.transactions());
    }
    assertEquals(tables, before.keySet());
    before.forEach((table, lines) -> assertEquals(1, lines.size(), table));
    for (DatabaseKind other : DatabaseKind.values()) {
      ServerSettings target = target("to-" + other, other);
      Restore.Restored restored = restore(target, zip);
      assertEquals(tables.size(), restored.rows());
      assertEquals(before, rows(target));
      assertEquals("key", target.data().readSecret(KEY).strip());
      assertEquals("payload", Files.readString(target.payloads().resolve("a.cab")));
      assertFalse(target.data().has(KEY + ".lock"));
      assertFalse(target.data().has(DataFolder.RESTORING));
      try (Database database = Database.open(target.database())) {
        assertEquals(List.of(7L, 8L), EveryTable.numbersOfAudit(database.transactions()));
      }
    }
  }

  @Test
  void leavesTheFilesOfUpdatesOutUnlessAskedAndLetsNobodyElseRead() throws Exception {
    assertEquals(1, backup(false).files());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)));
    ServerSettings target = target("target", kind);
    restore(target, zip);
    try (Stream<Path> files = Files.list(target.payloads())) {
      assertEquals(0, files.count());
    }
    WuaException again = assertThrows(WuaException.class, () -> backup(false));
    assertTrue(String.valueOf(again.getMessage()).contains("already"), again::getMessage);
  }

  @Test
  void isOfOneMomentWhileOthersGoOnWriting() throws Exception {
    try (Database database = Database.open(source.database());
        Database other = Database.open(source.database())) {
      Map<String, Long> rows =
          new BackupStore(database.transactions())
              .write(
                  table -> {
                    try {
                      EveryTable.addAudit(other.transactions());
                    } catch (WuaException e) {
                      throw new IOException(e);
                    }
                    return OutputStream.nullOutputStream();
                  });
      assertEquals(1, rows.get("audit"));
    }
  }

  @Test
  void versionsOfDocumentsNeverGoBack() throws Exception {
    long given;
    try (ServerStore store = ServerStore.open(source.database(), RegistrationRules.of(false))) {
      store.documentVersions().next("sync.json", NOON);
      new Backup(source, store, Failpoints.none()).write(zip, false, NOON);
      store.documentVersions().next("sync.json", NOON.plusSeconds(60));
      given = store.documentVersions().next("sync.json", NOON.plusSeconds(60));
    }
    ServerSettings target = target("target", kind);
    restore(target, zip);
    try (ServerStore store = ServerStore.open(target.database(), RegistrationRules.of(false))) {
      assertTrue(store.documentVersions().next("sync.json", NOON.plusSeconds(120)) > given);
      long first = store.documentVersions().next("sync.json", Instant.EPOCH);
      assertTrue(first > given);
    }
  }

  @Test
  void isRefusedWhereItIsNotWhole() throws Exception {
    backup(true);
    byte[] whole = Files.readAllBytes(zip);
    Map<String, byte[]> entries = entries(zip);
    byte[] manifest = entries.get("manifest.json");
    String text = new String(manifest, StandardCharsets.UTF_8);
    Map<String, Path> bad = new LinkedHashMap<>();
    bad.put(
        "cut off",
        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 100)));
    bad.put("no zip", Files.writeString(folder.resolve("no.zip"), "hello"));
    bad.put("tampered", with(entries, "data/" + KEY, "other"));
    bad.put("larger", with(entries, "data/" + KEY, "k".repeat(50_000_000)));
    bad.put("too much", with(entries, "data/more.pem", "more"));
    bad.put("slip", with(entries, "data/../../evil", "evil"));
    bad.put(
        "named slip",
        with(entries, "manifest.json", text.replace("data/" + KEY, "data/../" + KEY)));
    bad.put("no manifest", with(entries, "manifest.json", ""));
    bad.put("other form", with(entries, "manifest.json", text.replace("backup/1", "backup/2")));
    bad.put(
        "newer",
        with(
            entries,
            "manifest.json",
            text.replaceFirst("\"database\":\"[^\"]*\"", "\"database\":\"999\"")));
    bad.put(
        "fewer tables", with(entries, "manifest.json", text.replaceFirst("\"account\":1,?", "")));
    int number = 0;
    for (Map.Entry<String, Path> one : bad.entrySet()) {
      number++;
      ServerSettings target = target("bad" + number, DatabaseKind.H2);
      WuaException refusal =
          assertThrows(WuaException.class, () -> restore(target, one.getValue()), one.getKey());
      assertTrue(
          Set.of(FailureReason.MALFORMED, FailureReason.UNSUPPORTED).contains(refusal.reason()),
          one.getKey() + ": " + refusal.getMessage());
      assertFalse(target.data().has(KEY), one.getKey());
    }
    assertFalse(Files.exists(folder.resolve("evil")));
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream unpacked = new ZipInputStream(in)) {
      for (ZipEntry e = unpacked.getNextEntry(); e != null; e = unpacked.getNextEntry()) {
        entries.put(e.getName(), unpacked.readAllBytes());
      }
    }
    return entries;
  }

  private Path with(Map<String, byte[]> entries, String name, String content) throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    changed.put(name, content.getBytes(StandardCharsets.UTF_8));
    Path file = Files.createTempFile(folder, "changed", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : changed.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return file;
  }

  @Test
  void replacesNothing() throws Exception {
    backup(false);
    WuaException folderTaken = assertThrows(WuaException.class, () -> restore(source, zip));
    assertTrue(String.valueOf(folderTaken.getMessage()).contains("--data"));
    ServerSettings target = settings("target", source.database());
    WuaException rows = assertThrows(WuaException.class, () -> restore(target, zip));
    assertTrue(String.valueOf(rows.getMessage()).contains("--db"), rows::getMessage);
  }

  @Test
  void whatIsLeftOfAnEndedRestoreIsNoServer() throws Exception {
    backup(false);
    int number = 0;
    for (String end :
        List.of("restore.database.before", "restore.database.after", "restore.finish.before")) {
      number++;
      ServerSettings target = target("killed" + number, kind);
      Failpoints killed =
          moment -> {
            if (moment.equals(end)) {
              throw new IllegalStateException("ended");
            }
          };
      assertThrows(IllegalStateException.class, () -> new Restore(target, killed).from(zip));
      WuaException refusal =
          assertThrows(
              WuaException.class,
              () -> ServerSettings.of(ServerOptions.of(target.data().path())),
              end);
      assertTrue(
          String.valueOf(refusal.getMessage()).contains("restore again"), refusal::getMessage);
      assertThrows(WuaException.class, () -> restore(target, zip), end);
    }
  }

  @Test
  void anEndedBackupLeavesNoFileOfItsName() throws Exception {
    try (ServerStore store = ServerStore.open(source.database(), RegistrationRules.of(false))) {
      Failpoints killed =
          moment -> {
            throw new IllegalStateException("ended");
          };
      assertThrows(
          IllegalStateException.class,
          () -> new Backup(source, store, killed).write(zip, false, NOON));
    }
    assertFalse(Files.exists(zip));
    assertEquals(1, backup(false).files());
  }
}
