package io.wua.windows.dll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScanResult;
import io.wua.windows.SearchTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Searches with a scan cabinet; the scripted agent takes any file for one. */
@EnabledOnOs(OS.WINDOWS)
class OfflineSearchIT {
  @TempDir private Path folder;

  @BeforeEach
  void load() {
    AgentDll.loadExample();
  }

  @AfterEach
  void nothingLives() {
    AgentDll.assertNothingLives();
  }

  @Test
  void asksTheServiceOfTheCabinetEachTime() throws Exception {
    Path cabinet = Files.createFile(folder.resolve("wsusscn2.cab"));
    for (int run = 1; run <= 3; run++) {
      ScanResult result = Scan.of(SearchTarget.scanCabinet(cabinet), Scan.LIMIT);
      assertEquals(1, result.updates().size());
      assertEquals(
          "Criteria=Type='Software' or Type='Driver'\nServerSelection=3\nServiceID="
              + "5ca40000-0000-4000-8000-%012x\nOnline=1\n".formatted(run),
          AgentDll.lastSearch());
    }
  }

  @Test
  void aMissingCabinetIsSaidBeforeTheAgentIsAsked() {
    WuaException failure =
        assertThrows(
            WuaException.class,
            () -> Scan.of(SearchTarget.scanCabinet(folder.resolve("none.cab")), Scan.LIMIT));
    assertEquals(FailureReason.NOT_FOUND, failure.reason());
  }
}
