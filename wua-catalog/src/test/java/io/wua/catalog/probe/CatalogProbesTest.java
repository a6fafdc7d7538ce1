package io.wua.catalog.probe;

import static io.wua.catalog.graph.CatalogFolder.guid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.graph.CatalogFolder;
import io.wua.catalog.graph.CatalogGraph;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogProbesTest {
  private static final int WINDOWS_11 = 1;
  private static final int SERVER = 2;
  private static final int OFFICE = 3;
  private static final int EDITION = 4;

  @TempDir private Path folder;
  private CatalogFolder catalog;

  @BeforeEach
  void start() {
    catalog = new CatalogFolder(folder);
    product(WINDOWS_11, "Windows 11", "<b.WindowsVersion BuildNumber='22631' ProductType='1'/>");
    product(SERVER, "Windows Server 2019", "<b.WindowsVersion SuiteMask='16'/>");
    product(OFFICE, "Office 2016", key("Office"));
    catalog.detectoid(EDITION, key("Edition"), SERVER);
    title(EDITION, "Datacenter edition");
  }

  @Test
  void namesWhatUpdatesAskAndHowManyDo() throws WuaException {
    update(10, value("A", "x"), WINDOWS_11, WINDOWS_11);
    update(11, value("a", "X"), WINDOWS_11, WINDOWS_11);
    update(12, key("B"), OFFICE, OFFICE);
    catalog.detectoid(30, "<True/>", SERVER);
    catalog.detectoid(31, "<True/>", 30);
    assertEquals(
        List.of(
            "2 os product type",
            "0 os suite mask",
            "2 os Windows version with UBR",
            "1 registry-key HKLM\\SOFTWARE\\B",
            "1 registry-key HKLM\\SOFTWARE\\Office",
            "2 registry-value HKLM\\SOFTWARE\\A x"),
        sortedLines(catalog.whole()));
  }

  @Test
  void childrenCountForTheirBundleAndOnce() throws WuaException {
    catalog.bundle(20, 21, 22);
    catalog.leaf(21, 20, rules(key("Child")));
    catalog.leaf(22, 20, rules(key("CHILD")));
    assertTrue(sortedLines(catalog.whole()).contains("1 registry-key HKLM\\SOFTWARE\\CHILD"));
  }

  @Test
  void allRulesOfAnUpdateCount() throws WuaException {
    catalog.alone(
        10,
        "<IsInstalled>"
            + key("A")
            + "</IsInstalled><IsInstallable>"
            + key("B")
            + "</IsInstallable><IsSuperseded>"
            + key("C")
            + "</IsSuperseded>");
    for (String name : List.of("A", "B", "C")) {
      assertTrue(
          sortedLines(catalog.whole()).contains("1 registry-key HKLM\\SOFTWARE\\" + name), name);
    }
  }

  @Test
  void whatIsAskedOfOneFileOrProductIsOneFact() throws WuaException {
    String code = "{E49CA583-2EC0-4510-862A-C2BEFD036330}";
    catalog.alone(
        10,
        rules(
            "<And><b.FileExists Path='C:\\A.dll' Size='1'/><b.FileVersion Path='c:\\a.DLL'"
                + " Comparison='EqualTo' Version='1'/><m.MsiProductInstalled ProductCode='"
                + code
                + "' Language='1033'/><m.MsiProductInstalled ProductCode='"
                + code
                + "' VersionMin='2'/></And>"));
    List<String> lines = sortedLines(catalog.whole());
    assertTrue(lines.contains("1 file C:\\A.dll (version, size)"), lines::toString);
    assertTrue(lines.contains("1 msi-product " + code + " (version, language)"), lines::toString);
  }

  @Test
  void whatNoHostCanReachIsNotAsked() throws WuaException {
    catalog.alone(10, rules(key("Lost")), 99);
    assertTrue(indexOf("Lost", sortedLines(catalog.excerpt())) >= 0);
    assertEquals(-1, indexOf("Lost", sortedLines(catalog.whole())));
  }

  @Test
  void aPlatformLeavesOutWhatNeedsAnotherWindowsAndKeepsPrograms() throws WuaException {
    update(10, key("Client"), WINDOWS_11, WINDOWS_11);
    update(11, key("Server"), SERVER, EDITION);
    update(12, key("Word"), OFFICE, OFFICE);
    assertEquals(
        List.of(
            "1 os product type",
            "0 os suite mask",
            "1 os Windows version with UBR",
            "1 registry-key HKLM\\SOFTWARE\\Client",
            "1 registry-key HKLM\\SOFTWARE\\Office",
            "1 registry-key HKLM\\SOFTWARE\\Word"),
        sortedLines(catalog.whole(), "windows 11"));
    assertEquals(
        sortedLines(catalog.whole(), "windows 11"),
        sortedLines(catalog.whole(), guid(WINDOWS_11).toString()));
    List<String> both = sortedLines(catalog.whole(), "Windows 11", "server 2019");
    assertTrue(indexOf("Client", both) >= 0 && indexOf("Server", both) >= 0, both::toString);
  }

  @Test
  void aDetectoidStandsForTheProductsOfTheUpdatesThatAskForIt() throws WuaException {
    update(10, key("Client"), WINDOWS_11, WINDOWS_11);
    update(11, key("Server"), SERVER, EDITION);
    ProbeList list = list(catalog.whole(), "datacenter");
    assertEquals(List.of("Windows Server 2019"), list.products());
    assertEquals(1, list.updates());
  }

  @Test
  void aNameThatFitsAProductMeansNoDetectoidBesides() throws WuaException {
    update(10, key("Client"), WINDOWS_11, WINDOWS_11);
    update(11, key("Server"), SERVER, EDITION);
    title(EDITION, "Not Windows 11 but Windows Server 2019");
    assertEquals(List.of("Windows 11"), list(catalog.whole(), "Windows 11").products());
  }

  @Test
  void aDetectoidBehindWhichNoProductStandsIsRefused() throws WuaException {
    catalog.alone(10, rules(key("A")), EDITION);
    CatalogGraph whole = catalog.whole();
    WuaException refusal =
        assertThrows(WuaException.class, () -> Platform.named(whole, List.of("datacenter")));
    assertTrue(refusal.getMessage().contains("behind 'datacenter'"), refusal.getMessage());
  }

  @Test
  void aNameThatFitsNothingIsRefusedWithTheNamesThatWould() throws WuaException {
    update(10, key("Client"), WINDOWS_11, WINDOWS_11);
    CatalogGraph whole = catalog.whole();
    for (String name : List.of("Windows 7", "indows 11", "", " ")) {
      WuaException refusal =
          assertThrows(WuaException.class, () -> Platform.named(whole, List.of(name)), name);
      assertEquals(FailureReason.NOT_FOUND, refusal.reason());
      assertTrue(refusal.getMessage().contains("Windows 11"), refusal.getMessage());
    }
  }

  private void product(int number, String title, String rule) {
    catalog.detectoid(number, rule);
    title(number, title);
  }

  private void title(int number, String title) {
    catalog.file(
        "l/en/" + number,
        "<LocalizedProperties><Language>en</Language><Title>"
            + title
            + "</Title></LocalizedProperties>");
  }

  /** An update that is filed under a product and needs a member. */
  private void update(int number, String rule, int product, int prerequisite) {
    catalog.update(
        number,
        "",
        CatalogFolder.prerequisites(prerequisite)
            + "<Categories><Category Type='Product' Id='"
            + guid(product)
            + "'/></Categories>");
    catalog.file(
        "c/" + number,
        "<UpdateIdentity UpdateID='"
            + guid(number)
            + "' RevisionNumber='100'/><Properties UpdateType='Software'/><ApplicabilityRules>"
            + rules(rule)
            + "</ApplicabilityRules>");
  }

  private static String rules(String rule) {
    return "<IsInstalled>" + rule + "</IsInstalled>";
  }

  private static String key(String name) {
    return "<b.RegKeyExists Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\" + name + "'/>";
  }

  private static String value(String key, String value) {
    return "<b.RegValueExists Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\"
        + key
        + "' Value='"
        + value
        + "'/>";
  }

  private static ProbeList list(CatalogGraph catalog, String... platforms) throws WuaException {
    return CatalogProbes.of(catalog, Platform.named(catalog, List.of(platforms)));
  }

  private static List<String> sortedLines(CatalogGraph catalog, String... platforms)
      throws WuaException {
    return list(catalog, platforms).probes().stream()
        .map(it -> it.updates() + " " + it.probe().kind().word() + " " + it.probe().text())
        .toList();
  }

  private static int indexOf(String word, List<String> lines) {
    return lines.stream().map(line -> line.contains(word)).toList().indexOf(true);
  }
}
