package io.wua.server.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.server.settings.ServerOptions;
import io.wua.server.settings.ServerSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginAccessTest {
  private static final URI FILE =
      URI.create("http://download.windowsupdate.com/d/2026/a_0.cab?x=1");

  @TempDir private Path folder;

  private OriginAccess access(String ini) throws Exception {
    Path file = Files.writeString(folder.resolve("waptserver.ini"), "[options]\n" + ini + "\n");
    return OriginAccess.of(
        ServerSettings.of(ServerOptions.of(folder.resolve("data")).configuredBy(file)).origin());
  }

  @Test
  void withoutAStandInMicrosoftIsAskedAndNobodyElse() throws Exception {
    OriginAccess access = access("");
    assertEquals(FILE, access.address(FILE));
    assertEquals(Optional.empty(), access.refusal(FILE));
    assertTrue(access.refusal(URI.create("http://elsewhere.example/a.cab")).isPresent());
    assertTrue(access.refusal(URI.create("http://127.0.0.1/a.cab")).isPresent());
  }

  @Test
  void aStandInHasTheFilesOfMicrosoftUnderTheSamePaths() throws Exception {
    OriginAccess access = access("wua_origin = http://127.0.0.1:8081/");
    URI moved = access.address(FILE);
    assertEquals(URI.create("http://127.0.0.1:8081/d/2026/a_0.cab?x=1"), moved);
    assertEquals(Optional.empty(), access.refusal(moved));
    assertTrue(access.refusal(URI.create("http://127.0.0.1:8082/a.cab")).isPresent());
  }

  @Test
  void aUrlOfNobodyIsNotMovedToTheStandIn() throws Exception {
    URI foreign = URI.create("http://elsewhere.example/a.cab");
    assertEquals(foreign, access("wua_origin = http://127.0.0.1:8081").address(foreign));
  }

  @Test
  void aPrivateHostMustBeAName() {
    WuaException refused =
        assertThrows(WuaException.class, () -> access("origin_private_hosts = 10.0.0.1"));
    assertEquals(FailureReason.CONFIGURATION, refused.reason());
  }
}
