package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One clear message and the right exit code for each kind of wrong input. */
class WrongInputTest {
  private static final String UPDATE =
      "<Update UpdateId='7f8946c3-01f8-46c8-aa4a-40520c15f7c8' RevisionNumber='1' RevisionId='1'%s/>";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static Ran scan(Path catalog) {
    return Ran.wua("scan", "--catalog", catalog, "--host", Ran.SERVER_2025);
  }

  private static void refused(Ran ran, int code, String... parts) {
    assertEquals(code, ran.code(), ran.err());
    assertEquals("", ran.out());
    for (String part : parts) {
      assertTrue(ran.err().contains(part), () -> "no '" + part + "' in: " + ran.err());
    }
    assertTrue(!ran.err().contains("\tat "), ran.err());
  }

  @Test
  void noSuchCatalog() {
    refused(scan(folder.resolve("none.cab")), 1, "there is no catalog at", "none.cab", "wsusscn2");
  }

  @Test
  void aFileThatIsNoCabinet() throws IOException {
    refused(scan(file("x.cab", "PK not a cabinet at all")), 1, "x.cab", "MSCF");
  }

  @Test
  void aFolderWithoutAnIndex() {
    refused(scan(folder), 1, "holds no package.xml");
  }

  @Test
  void truncatedXml() throws IOException {
    file("package.xml", "<OfflineSyncPackage><Updates><Update");
    refused(scan(folder), 1, "package.xml", "damaged at 1:");
  }

  @Test
  void aTruncatedFragment() throws IOException {
    file(
        "package.xml",
        "<OfflineSyncPackage><Updates>" + UPDATE.formatted("") + "</Updates></OfflineSyncPackage>");
    file("c/1", "<UpdateIdentity UpdateID='7f8946c3-01f8-46c8-aa4a-40520c15f7c8' Revi");
    refused(scan(folder), 1, "c/1", "cut off");
  }

  @Test
  void aCatalogWithoutSoftwareUpdates() throws IOException {
    file(
        "package.xml",
        "<OfflineSyncPackage><Updates>"
            + UPDATE.formatted(" IsSoftware='false'")
            + "</Updates></OfflineSyncPackage>");
    refused(scan(folder), 1, "holds no software update among 1 Update elements");
  }

  @Test
  void badJsonWithItsPosition() throws IOException {
    Path host = file("host.json", "{\n  \"name\": \"x\",\n  \"os\": [}\n}");
    refused(Ran.wua("scan", "--catalog", demo().catalog(), "--host", host), 1, "host.json", "3:");
  }

  @Test
  void anUnknownSeverityInRules() throws IOException {
    Path rules = file("r.json", "{\"allowed_severities\": [\"Critcal\"]}");
    refused(Ran.wua("rules", "check", rules), 6, "allowed_severities", "Critcal", "Critical");
  }

  @Test
  void aBadDurationInRules() throws IOException {
    Path rules = file("r.json", "{\"install_delay\": \"1h30m\"}");
    refused(Ran.wua("rules", "check", rules), 6, "install_delay", "1h30m");
  }

  @Test
  void threeErrorsInAnIniAtOnce() throws IOException {
    Path ini =
        file(
            "wapt-get.ini",
            "[waptwua]\ninstal_delay = 7d\ndownload_scheduling = 12H\ndefault_allow = perhaps\n");
    Ran ran = Ran.wua("config", "--config", ini);
    refused(
        ran,
        6,
        "3 problems",
        ":2:",
        "install_delay",
        ":3:",
        "download_scheduling",
        ":4:",
        "default_allow");
  }

  @Test
  void criteriaThatWindowsWouldRefuse() throws IOException {
    Path ini =
        file(
            "wapt-get.ini",
            "[waptwua]\nfilter = IsHidden=0 and (Type='Software' or Type='Driver')\n");
    refused(Ran.wua("config", "--config", ini), 6, "filter", "or");
  }

  @Test
  void aMomentThatIsNone() {
    refused(
        Ran.wua("scan", "--catalog", folder, "--host", Ran.SERVER_2025, "--at", "yesterday"),
        2,
        "--at",
        "yesterday");
  }

  @Test
  void anUpdateThatNobodyKnows() throws IOException {
    DemoSet demo = demo();
    refused(
        Ran.wua("explain", "KB1234567", "--catalog", demo.catalog(), "--host", demo.hosts().get(0)),
        1,
        "lists no update KB1234567");
    refused(
        Ran.wua("explain", "what", "--catalog", demo.catalog(), "--host", demo.hosts().get(0)),
        2,
        "write <guid>");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theWindowsEngineOffWindows() {
    refused(Ran.wua("scan", "--engine", "windows"), 1, "on Windows alone", "catalog engine");
  }

  @Test
  void optionsThatDoNotFitTheEngine() {
    refused(Ran.wua("scan", "--host", Ran.SERVER_2025), 2, "--catalog", "needs a path");
    refused(
        Ran.wua("scan", "--engine", "windows", "--host", Ran.SERVER_2025), 2, "--host", "snapshot");
  }

  @Test
  void anUnknownOptionAndNoCommand() {
    Ran unknown = Ran.wua("scan", "--katalog", "x");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("--catalog"), unknown.err());
    assertEquals(2, Ran.wua("catalog").code());
    assertEquals(2, Ran.wua().code());
  }

  private DemoSet demo() {
    try {
      return DemoSet.writeTo(folder.resolve("demo"));
    } catch (io.wua.core.failure.WuaException e) {
      throw new IllegalStateException(e);
    }
  }
}
