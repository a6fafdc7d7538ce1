package io.wua.windows.dll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.windows.SearchTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Wine's own agent, which has the classes and implements next to nothing. */
@Tag("bare")
@EnabledOnOs(OS.WINDOWS)
class BareAgentIT {
  @TempDir private Path folder;

  @Test
  void anAgentWithoutAutomationIsUnsupported() {
    WuaException failure = assertThrows(WuaException.class, Scan::everything);
    System.out.println(failure.getMessage());
    assertEquals(FailureReason.UNSUPPORTED, failure.reason(), failure::getMessage);
    assertEquals(OptionalInt.of(0x80004001), failure.nativeCode());
  }

  @Test
  void soItIsOffline() throws Exception {
    Path cabinet = Files.createFile(folder.resolve("wsusscn2.cab"));
    WuaException failure =
        assertThrows(
            WuaException.class, () -> Scan.of(SearchTarget.scanCabinet(cabinet), Scan.LIMIT));
    assertEquals(FailureReason.UNSUPPORTED, failure.reason(), failure::getMessage);
  }
}
