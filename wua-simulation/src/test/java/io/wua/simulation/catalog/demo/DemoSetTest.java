package io.wua.simulation.catalog.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.cabinet.Compression;
import io.wua.simulation.catalog.cabinet.WrittenCabinet;
import io.wua.simulation.catalog.entry.LeafEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSetTest {
  @TempDir Path folder;
  private DemoSet demo;

  @BeforeEach
  void write() throws WuaException {
    demo = DemoSet.writeTo(folder.resolve("demo"));
  }

  @Test
  void writesEverythingThatItNames() {
    assertTrue(Files.isRegularFile(demo.catalog()));
    assertTrue(Files.isRegularFile(demo.settings()));
    assertTrue(Files.isRegularFile(demo.rules().resolve("everyone.json")));
    assertTrue(Files.isRegularFile(demo.rules().resolve("pilot.json")));
    assertEquals(2, demo.hosts().size());
    demo.hosts().forEach(host -> assertTrue(Files.isRegularFile(host), host::toString));
    assertEquals(DemoSet.NOW, demo.now());
  }

  @Test
  void writingAgainGivesTheSameBytesButForTheSignature() throws Exception {
    DemoSet again = DemoSet.writeTo(folder.resolve("again"));
    DemoSet.writeTo(folder.resolve("again"));

    assertArrayEquals(signed(demo.catalog()), signed(again.catalog()));
    assertEquals(-1, Files.mismatch(demo.hosts().get(0), again.hosts().get(0)));
  }

  /** What lies between the reserve of the header and the signature. */
  private static byte[] signed(Path cabinet) throws Exception {
    byte[] bytes = Files.readAllBytes(cabinet);
    int signature = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(44);
    return Arrays.copyOfRange(bytes, 60, signature);
  }

  @Test
  void catalogIsCompressedAsMicrosoftsIsUnlessAskedOtherwise() throws Exception {
    DemoSet mszip = DemoSet.writeTo(folder.resolve("mszip"), Compression.mszip());

    assertEquals(0x1503, WrittenCabinet.of(demo.catalog()).folders().get(0).type());
    assertEquals(1, WrittenCabinet.of(mszip.catalog()).folders().get(0).type());
  }

  @Test
  void pilotAllowsTheNewestBrowserWhichHasNoNumber() throws Exception {
    String pilot = Files.readString(demo.rules().resolve("pilot.json"));
    String browser = DemoIds.update(ProgramUpdates.edgeKey("150.0.4071.48")).toString();

    assertTrue(pilot.contains("\"" + browser + "\""), pilot);
    assertTrue(
        DemoCatalog.create()
            .entries()
            .anyMatch(each -> each.entry().id().guid().toString().equals(browser)));
  }

  @Test
  void serversRollupIsOneOfTheCatalogSoThatOlderOnesAreInstalledAndNewerNeeded() throws Exception {
    String host = Files.readString(demo.hosts().get(1));
    Map<Boolean, Long> versions =
        serverRollups().stream()
            .collect(
                Collectors.partitioningBy(
                    version -> host.contains("amd64~~" + version + "\""), Collectors.counting()));

    assertEquals(3, versions.get(true), "installed or superseded");
    assertEquals(4, versions.get(false), "needed");
  }

  private static Set<String> serverRollups() {
    return DemoCatalog.create()
        .entries()
        .filter(each -> each.entry() instanceof LeafEntry)
        .flatMap(each -> ((LeafEntry) each.entry()).rules().metadata().stream())
        .map(
            text -> text.replaceFirst("(?s).*Package_for_RollupFix\" version=\"([^\"]*)\".*", "$1"))
        .filter(version -> version.startsWith("20348."))
        .collect(Collectors.toSet());
  }

  @Test
  void oneFactOfEachHostIsMissingOnPurpose() throws Exception {
    assertTrue(!Files.readString(demo.hosts().get(0)).contains("SecurityHealthService.exe"));
    assertTrue(!Files.readString(demo.hosts().get(1)).contains("MsMpEng.exe"));
    for (Path host : demo.hosts()) {
      // A complete list of files would make a missing file absent instead of unknown.
      assertTrue(
          Files.readString(host).contains("\"complete\": [\"cbsPackages\", \"msiProducts\"]"));
    }
  }

  @Test
  void saysWhereItCannotWrite() throws Exception {
    Path blocked = folder.resolve("blocked");
    Files.createDirectories(blocked);
    Files.writeString(blocked.resolve("hosts"), "in the way");

    WuaException refused = assertThrows(WuaException.class, () -> DemoSet.writeTo(blocked));

    assertTrue(refused.getMessage().contains(blocked.toString()), refused::getMessage);
  }

  @Test
  void settingsWaitLongerThanThePilotGroup() throws Exception {
    List<String> settings = Files.readAllLines(demo.settings());

    assertTrue(settings.contains("install_delay = 7d"));
    assertTrue(
        Files.readString(demo.rules().resolve("pilot.json")).contains("\"install_delay\": \"6d\""));
    assertTrue(
        Files.readString(demo.rules().resolve("everyone.json"))
            .contains("\"forbidden_kbs\": [\"KB890830\"]"));
  }
}
