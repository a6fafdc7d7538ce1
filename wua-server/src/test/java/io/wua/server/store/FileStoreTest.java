package io.wua.server.store;

import static io.wua.server.store.PayloadRows.file;
import static io.wua.server.store.PayloadRows.sha1;
import static io.wua.server.store.Reports.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.core.update.KbNumber;
import io.wua.server.fleet.payload.ImportedFile;
import io.wua.server.fleet.payload.PayloadFile;
import io.wua.server.store.file.FileStore;
import io.wua.server.store.want.WantStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class FileStoreTest {
  private final DatabaseKind kind;
  @TempDir Path folder;
  private TestStore store;
  private FileStore files;

  FileStoreTest(DatabaseKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws WuaException {
    store = new TestStore(kind.fresh(folder));
    files = new FileStore(store.transactions());
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  @Test
  void findsFilesByTheirContent() throws WuaException {
    files.add(file(1));
    files.add(file(2));
    assertEquals(Optional.of(file(1)), files.find(sha1(1)));
    assertEquals(Optional.empty(), files.find(sha1(3)));
    assertEquals(List.of(file(1), file(2)), files.all());
    assertEquals(2_003, files.totalBytes());
  }

  @Test
  void tellsWhichContentsNoFileHas() throws WuaException {
    assertEquals(Set.of(sha1(1)), files.lacking(List.of(sha1(1))));
    files.add(file(1));
    assertEquals(Set.of(sha1(2), sha1(3)), files.lacking(List.of(sha1(3), sha1(1), sha1(2))));
    assertEquals(Set.of(), files.lacking(List.of()));
  }

  @Test
  void aFileThatIsNotedAgainReplacesWhatWasKnownOfIt() throws WuaException {
    files.add(file(1));
    PayloadFile moved = file(1, "other.cab");
    files.add(moved);
    assertEquals(List.of(moved), files.all());
  }

  @Test
  void aNameHasOneContent() throws WuaException {
    files.add(file(1, "same.cab"));
    files.add(file(2, "same.cab"));
    assertEquals(List.of(file(2, "same.cab")), files.all());
    files.add(file(1, "SAME.cab"));
    assertEquals(2, files.all().size());
  }

  @Test
  void forgetsAFileAndWhatItWasBroughtFor() throws WuaException {
    ImportedFile imported = new ImportedFile(KbNumber.parse("KB5012170"), sha1(1), "ann", NOON);
    new WantStore(store.transactions()).imported(file(1), imported);
    assertEquals(List.of(imported), files.imports());
    assertTrue(files.remove(sha1(1)));
    assertFalse(files.remove(sha1(1)));
    assertEquals(List.of(), files.imports());
    assertEquals(0, files.totalBytes());
  }
}
