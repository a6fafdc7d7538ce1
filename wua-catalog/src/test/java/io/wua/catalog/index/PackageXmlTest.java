package io.wua.catalog.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.testkit.TestData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackageXmlTest {
  private static final String A = "7f8946c3-01f8-46c8-aa4a-40520c15f7c8";
  private static final String B = "72e7624a-5b00-45d2-b92f-e561c0a6a160";

  private static PackageIndex read(String updates) throws WuaException {
    String text = "<OfflineSyncPackage><Updates>" + updates + "</Updates></OfflineSyncPackage>";
    return PackageXml.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "package.xml");
  }

  private static String update(String more) {
    return "<Update UpdateId='"
        + A.toUpperCase(java.util.Locale.ROOT)
        + "' RevisionNumber='100' RevisionId='45415921'"
        + more;
  }

  @Test
  void readsPrerequisitesAsClauses() throws WuaException {
    IndexedUpdate update =
        read(update(
                "><Prerequisites><UpdateId Id='"
                    + A
                    + "'/><Or><UpdateId Id='"
                    + A
                    + "'/><UpdateId Id='"
                    + B
                    + "'/></Or></Prerequisites></Update>"))
            .updates()
            .get(0);
    assertEquals(
        List.of(Set.of(UUID.fromString(A)), Set.of(UUID.fromString(A), UUID.fromString(B))),
        update.prerequisites());
    assertEquals(45_415_921, update.revisionId());
    assertEquals("en", update.defaultLanguage());
  }

  @Test
  void takesAbsentBooleansForTheirDefaults() throws WuaException {
    IndexedUpdate update = read(update("/>")).updates().get(0);
    assertTrue(update.software() && !update.bundle() && update.isTopLevel());
  }

  @Test
  void readsTheRealExcerpt() throws IOException, WuaException {
    try (InputStream in = Files.newInputStream(TestData.require("catalogue-2026-07/package.xml"))) {
      PackageIndex index = PackageXml.read(in, "package.xml");
      assertEquals(20, index.updates().size());
      assertEquals(10, index.updates().stream().filter(IndexedUpdate::bundle).count());
      assertEquals(10, index.updates().stream().filter(IndexedUpdate::isTopLevel).count());
      assertEquals(2, index.updates().stream().filter(u -> !u.software()).count());
      assertEquals(Optional.of(Instant.parse("2026-07-14T13:54:06Z")), index.created());
      IndexedUpdate bundle =
          index.updates().stream().filter(u -> u.revisionId() == 31).findFirst().orElseThrow();
      assertEquals(17, bundle.supersededBy().size());
      assertEquals(4, bundle.categories().size());
      assertEquals(4, bundle.prerequisites().size());
    }
  }

  @Test
  void refusesWhatIsNotAnIndexAndSaysWhere() {
    assertRefused("<Update RevisionNumber='1' RevisionId='1'/>", "UpdateId is 'null'");
    assertRefused("<Update UpdateId='" + A + "' RevisionNumber='x' RevisionId='1'/>", "'x'");
    assertRefused(update("><PayloadFiles><File Id='abc'/></PayloadFiles></Update>"), "not a SHA-1");
    assertRefused("", "holds no software update among 0");
    WuaException other =
        assertThrows(
            WuaException.class,
            () ->
                PackageXml.read(
                    new ByteArrayInputStream("<html/>".getBytes(StandardCharsets.UTF_8)), "p"));
    assertTrue(other.getMessage().contains("its root is html"), other.getMessage());
  }

  @Test
  void refusesADoctype() {
    String bomb = "<!DOCTYPE a [<!ENTITY b 'bbbb'>]><OfflineSyncPackage>&b;</OfflineSyncPackage>";
    WuaException refused =
        assertThrows(
            WuaException.class,
            () ->
                PackageXml.read(
                    new ByteArrayInputStream(bomb.getBytes(StandardCharsets.UTF_8)), "p"));
    assertEquals(FailureReason.MALFORMED, refused.reason());
  }

  private static void assertRefused(String updates, String part) {
    WuaException refused = assertThrows(WuaException.class, () -> read(updates));
    assertEquals(FailureReason.MALFORMED, refused.reason());
    assertTrue(refused.getMessage().contains(part), refused.getMessage());
  }
}
