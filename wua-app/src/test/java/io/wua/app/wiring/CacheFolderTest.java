package io.wua.app.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where prepared catalogs are kept, and who may write there. */
class CacheFolderTest {
  @TempDir private Path folder;

  private static Path of(Map<String, String> environment) {
    return CacheFolder.of(environment, "home", Optional.empty());
  }

  @Test
  void theMostSpecificStatementWins() {
    assertEquals(Path.of("home", ".cache", "wua"), of(Map.of()));
    assertEquals(Path.of("home", ".cache", "wua"), of(Map.of("WUA_CACHE", " ")));
    assertEquals(Path.of("xdg", "wua"), of(Map.of("XDG_CACHE_HOME", "xdg")));
    assertEquals(
        Path.of("local", "wua"), of(Map.of("XDG_CACHE_HOME", "xdg", "LOCALAPPDATA", "local")));
    assertEquals(Path.of("own"), of(Map.of("LOCALAPPDATA", "local", "WUA_CACHE", "own")));
    assertEquals(
        Path.of("told"), CacheFolder.of(Map.of("WUA_CACHE", "own"), "home", Optional.of("told")));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there the folder inherits the rights")
  void nobodyElseMayWriteToWhatItMade() throws WuaException, IOException {
    Path made = CacheFolder.make(folder.resolve("a").resolve("b"));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
  }

  @Test
  void saysWhatToDoWhereItCannotBeMade() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    WuaException e =
        assertThrows(WuaException.class, () -> CacheFolder.make(file.resolve("cache")));
    assertTrue(e.getMessage().contains("WUA_CACHE"), e.getMessage());
  }
}
