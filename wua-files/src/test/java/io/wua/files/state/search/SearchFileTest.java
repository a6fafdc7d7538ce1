package io.wua.files.state.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.agent.ScanCache;
import io.wua.core.failure.Failpoints;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.files.durable.DurableFolder;
import io.wua.files.durable.FileBytes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the last search is replaced whole, and whatever is wrong with it is forgotten. */
class SearchFileTest {
  @TempDir private Path place;
  private final ScanCache.Kept first = AnySearch.of(new SplittableRandom(1));
  private final ScanCache.Kept second = AnySearch.of(new SplittableRandom(2));

  private SearchFile file() {
    return file(Failpoints.none(), FileBytes.forced());
  }

  private SearchFile file(Failpoints failpoints, FileBytes bytes) {
    return new SearchFile(new DurableFolder(place.resolve("agent"), failpoints, bytes));
  }

  private Path path() {
    return place.resolve("agent").resolve("search.json");
  }

  @Test
  void readingMakesNothing() {
    assertEquals(Optional.empty(), file().load());
    assertFalse(Files.exists(place.resolve("agent")));
  }

  @Test
  void aDamagedFileIsForgottenAndReplaced() throws Exception {
    file().save(first);
    Files.write(path(), new byte[] {'{', 0, -1});
    assertEquals(Optional.empty(), file().load());
    file().save(second);
    assertEquals(Optional.of(second), file().load());
  }

  @Test
  void aFileOfANewerAgentIsForgottenAndReplaced() throws Exception {
    file().save(first);
    Files.writeString(path(), Files.readString(path()).replace("search/1", "search/2"), UTF_8);
    assertEquals(Optional.empty(), file().load());
    file().save(second);
    assertEquals(Optional.of(second), file().load());
  }

  @Test
  void aFileThatIsLargerThanAnySearchIsForgotten() throws Exception {
    file().save(first);
    try (RandomAccessFile large = new RandomAccessFile(path().toFile(), "rw")) {
      large.setLength(64L * 1024 * 1024 + 1);
    }
    assertEquals(Optional.empty(), file().load());
  }

  @Test
  void whatIsNoFileIsForgottenAndSavingFails() throws Exception {
    Files.createDirectories(path().resolve("inner"));
    assertEquals(Optional.empty(), file().load());
    assertThrows(WuaException.class, () -> file().save(first));
  }

  @Test
  void aFullDiskLeavesTheOldOne() throws Exception {
    file().save(first);
    SearchFile full =
        file(
            Failpoints.none(),
            (out, content) -> {
              throw new IOException("No space left on device");
            });
    WuaException refused = assertThrows(WuaException.class, () -> full.save(second));
    assertEquals(FailureReason.UNREADABLE, refused.reason());
    assertEquals(Optional.of(first), file().load());
    assertFalse(Files.exists(path().resolveSibling("search.json.new")));
  }

  @Test
  void theMomentsAroundItsWriteHaveNames() throws Exception {
    List<String> moments = new ArrayList<>();
    file(moments::add, FileBytes.forced()).save(first);
    assertEquals(
        List.of(
            "search.json.write.before",
            "search.json.write.after",
            "search.json.publish.before",
            "search.json.publish.after"),
        moments);
    assertTrue(Files.exists(path()));
  }
}
