package io.wua.windows;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.HostInfo;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WindowsUpdatesTest {
  @Tag("not-windows")
  @Test
  void elsewhereItSaysSo() {
    HostInfo host = new HostInfo("PC1", Optional.empty(), Optional.empty());
    WuaException failure =
        assertThrows(
            WuaException.class,
            () -> WindowsUpdates.source(host, SearchTarget.configured(), Duration.ofMinutes(30)));
    assertEquals(FailureReason.UNSUPPORTED, failure.reason());
    assertTrue(
        String.valueOf(failure.getMessage()).contains(System.getProperty("os.name")),
        failure::getMessage);
  }

  @Test
  void needsWindowsOf64Bits() {
    assertDoesNotThrow(() -> WindowsUpdates.requireWindows("Windows 11", "amd64"));
    assertDoesNotThrow(() -> WindowsUpdates.requireWindows("Windows Server 2025", "aarch64"));
    assertThrows(WuaException.class, () -> WindowsUpdates.requireWindows("Windows 10", "x86"));
    assertThrows(WuaException.class, () -> WindowsUpdates.requireWindows("Linux", "amd64"));
  }
}
