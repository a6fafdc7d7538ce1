package io.wua.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class TestDataTest {
  @TempDir Path folder;

  @Test
  void findsAFileInTheFolderThatTheEnvironmentNames() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "a");
    assertEquals(file, TestData.require("a.txt", Optional.of(folder.toString()), Optional.empty()));
  }

  @Test
  void looksBesideTheRootOfTheBuildWhereTheEnvironmentIsSilent() throws IOException {
    Path data = Files.createDirectories(folder.resolve("shared/data/cab"));
    Path root = folder.resolve("checkout");
    assertEquals(data, TestData.require("cab", Optional.empty(), Optional.of(root.toString())));
  }

  @Test
  void skipsAndSaysWhatIsMissing() {
    TestAbortedException skipped =
        assertThrows(
            TestAbortedException.class,
            () -> TestData.require("b.txt", Optional.of(folder.toString()), Optional.empty()));
    assertTrue(
        skipped.getMessage().contains(folder.resolve("b.txt").toString()), skipped::getMessage);
    assertTrue(skipped.getMessage().contains("WUA_TEST_DATA"), skipped::getMessage);
  }

  @Test
  void skipsWhereNobodySaysWhereToLook() {
    assertThrows(
        TestAbortedException.class,
        () -> TestData.require("b.txt", Optional.empty(), Optional.empty()));
  }
}
