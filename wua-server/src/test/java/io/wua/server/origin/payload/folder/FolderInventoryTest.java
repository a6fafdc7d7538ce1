package io.wua.server.origin.payload.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import io.wua.http.fetch.part.ContentDigest;
import io.wua.server.fleet.payload.CameBy;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.fleet.registration.RegistrationRules;
import io.wua.server.fleet.want.WantedFile;
import io.wua.server.store.DatabaseKind;
import io.wua.server.store.OnEveryDatabase;
import io.wua.server.store.ServerStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adopting files that lie in the folder. */
@OnEveryDatabase
class FolderInventoryTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private final DatabaseKind kind;
  @TempDir Path root;
  private Path folder;
  private Path quarantined;
  private ServerStore store;
  private FolderInventory inventory;

  FolderInventoryTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws Exception {
    folder = Files.createDirectory(root.resolve("waptwua"));
    quarantined = Files.createDirectory(root.resolve("quarantine"));
    store = ServerStore.open(kind.fresh(root), RegistrationRules.of(false));
    UpdateFolder updates = new UpdateFolder(folder, new Quarantine(quarantined, 10, 1_000));
    inventory = new FolderInventory(updates, store.files(), store.wants());
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** A file under a name that carries its digest. */
  private String writeNamed(String stem, String text) throws IOException {
    Path file = write("x.tmp", text);
    String name = stem + "_" + ContentDigest.of(file).sha1() + ".cab";
    Files.move(file, folder.resolve(name));
    return name;
  }

  private List<String> names() throws WuaException {
    return store.files().all().stream().map(PayloadFile::name).toList();
  }

  @Test
  void adoptsWhatLiesThereOnce() throws Exception {
    String named = writeNamed("a", "one");
    write("plain.exe", "two");
    assertEquals(List.of(named, "plain.exe"), inventory.take(NOON).adopted());
    assertEquals(List.of(named, "plain.exe"), names());
    PayloadFile row = store.files().all().get(1);
    assertEquals(CameBy.ADOPTED, row.cameBy());
    assertEquals(ContentDigest.of(folder.resolve("plain.exe")).sha256(), row.sha256());
    InventoryResult second = inventory.take(NOON);
    assertEquals(List.of(named, "plain.exe"), second.known());
    assertEquals(List.of(), second.adopted());
  }

  @Test
  void leavesAloneWhatIsNoFileOfAnUpdate() throws Exception {
    write("wsusscn2.cab", "catalog");
    write("b.cab.part", "half");
    write(".hidden", "x");
    write("two words.cab", "x");
    Files.createDirectory(folder.resolve(".incoming"));
    Files.createDirectory(folder.resolve("deep"));
    Files.createSymbolicLink(folder.resolve("link.cab"), root.resolve("elsewhere"));
    assertEquals(List.of(), inventory.take(NOON).adopted());
    assertEquals(List.of(), names());
  }

  @Test
  void takesAwayAFileWhoseNameLies() throws Exception {
    String name = "a_" + "0".repeat(40) + ".cab";
    write(name, "something else");
    assertEquals(List.of(name), inventory.take(NOON).quarantined());
    assertTrue(Files.notExists(folder.resolve(name)));
    assertEquals(List.of(), names());
    try (Stream<Path> kept = Files.list(quarantined)) {
      assertEquals(2, kept.count());
    }
  }

  @Test
  void forgetsWhatVanished() throws Exception {
    String named = writeNamed("a", "one");
    inventory.take(NOON);
    Files.delete(folder.resolve(named));
    assertEquals(List.of(named), inventory.take(NOON).vanished());
    assertEquals(List.of(), names());
  }

  @Test
  void readsAChangedFileAgain() throws Exception {
    String named = writeNamed("a", "one");
    write("plain.exe", "two");
    inventory.take(NOON);
    write("plain.exe", "3");
    Files.writeString(folder.resolve(named), "bad");
    Files.setLastModifiedTime(folder.resolve(named), FileTime.from(NOON));
    InventoryResult result = inventory.take(NOON);
    assertEquals(List.of("plain.exe"), result.adopted());
    assertEquals(List.of(named), result.quarantined());
    assertEquals(List.of(named), result.vanished());
    assertEquals(1, store.files().all().get(0).sizeBytes());
    assertEquals(1, names().size());
  }

  @Test
  void keepsHowAFileCameWhereOnlyItsTimeChanged() throws Exception {
    String named = writeNamed("a", "one");
    inventory.take(NOON);
    PayloadFile row = store.files().all().get(0);
    store
        .files()
        .add(
            new PayloadFile(
                row.sha1(), row.sha256(), named, 3, CameBy.FETCHED, NOON, row.modifiedOn()));
    Files.setLastModifiedTime(folder.resolve(named), FileTime.from(NOON.plusSeconds(5)));
    inventory.take(NOON.plusSeconds(9));
    assertEquals(CameBy.FETCHED, store.files().all().get(0).cameBy());
    assertEquals(NOON, store.files().all().get(0).storedOn());
    assertEquals(List.of(named), inventory.take(NOON).known());
  }

  @Test
  void knowsAContentByOneName() throws Exception {
    String lower = writeNamed("a", "one");
    String upper = writeNamed("A", "one");
    assertEquals(List.of(upper), inventory.take(NOON).adopted());
    assertEquals(List.of(lower), inventory.take(NOON).duplicates());
    assertEquals(List.of(upper), names());
    Files.delete(folder.resolve(upper));
    assertEquals(List.of(lower), inventory.take(NOON).adopted());
    assertEquals(List.of(lower), names());
  }

  @Test
  void anAdoptedFileLeavesTheQueue() throws Exception {
    String named = writeNamed("a", "one");
    Payload payload =
        new Payload(
            named,
            3,
            ContentDigest.of(folder.resolve(named)).sha1(),
            Optional.empty(),
            Optional.of(URI.create("http://download.windowsupdate.com/a")));
    store.wants().replace(List.of(new WantedFile(payload, 1)), NOON);
    inventory.take(NOON);
    assertEquals(List.of(), store.wants().all());
  }
}
