package io.wua.http.fetch.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside a file that is on its way. */
class PartFileTest {
  @TempDir private Path folder;

  @Test
  void aFileThatDoesNotGetIntoItsPlaceLeavesAWholePartAlone() throws Exception {
    Path target = folder.resolve("a.cab");
    Files.createDirectories(target.resolve("in the way"));
    try (PartFile part = PartFile.open(target)) {
      part.restart(Optional.of("\"v1\""));
      part.append(new byte[] {1, 2, 3}, 3);
      part.complete();
      assertThrows(IOException.class, part::publish);
    }
    assertEquals(List.of("a.cab", "a.cab.part"), names());
  }

  @Test
  void aFileInItsPlaceHasNothingBesideIt() throws Exception {
    try (PartFile part = PartFile.open(folder.resolve("a.cab"))) {
      part.restart(Optional.of("\"v1\""));
      part.append(new byte[] {1, 2, 3}, 3);
      part.complete();
      part.publish();
    }
    assertEquals(List.of("a.cab"), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
