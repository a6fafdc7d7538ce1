package io.wua.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.wua.core.failure.WuaException;
import io.wua.simulation.catalog.demo.DemoSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogProbesTest {
  @TempDir private static Path folder;
  private static Path catalog;

  @BeforeAll
  static void write() throws WuaException {
    catalog = DemoSet.writeTo(folder).catalog();
  }

  @Test
  void listsEachFactWithItsKindAndHowManyUpdatesAskIt() {
    Ran ran = Ran.wua("catalog", "probes", catalog);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("UPDATES  KIND"), ran.out());
    assertTrue(ran.out().contains("msi-product       {90160000-0011-0000-1000-"), ran.out());
    assertTrue(
        ran.out()
            .contains("HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server\\<each>\\Setup Version"),
        ran.out());
    assertTrue(ran.out().contains(" facts for "), ran.out());
  }

  @Test
  void aPlatformLimitsTheList() {
    Ran all = Ran.wua("catalog", "probes", catalog);
    Ran limited = Ran.wua("catalog", "probes", catalog, "--platform", "windows 11");
    assertEquals(0, limited.code(), limited.err());
    assertTrue(limited.out().startsWith("Limited to Windows 11."), limited.out());
    assertTrue(limited.out().lines().count() < all.out().lines().count(), limited.out());
    assertTrue(limited.out().contains("{90160000-0011-0000-1000-"), limited.out());
  }

  @Test
  void aPlatformThatIsNoneFails() {
    Ran ran = Ran.wua("catalog", "probes", catalog, "--platform", "Plan 9");
    assertEquals(1, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("no detectoid 'Plan 9'"), ran.err());
  }

  @Test
  void theDocumentTellsEverythingThatAProgramNeeds() throws IOException {
    JsonNode document = Ran.wua("catalog", "probes", catalog, "--json").json();
    assertEquals("wua.catalog.probes/1", document.get("schema").asText());
    assertTrue(document.get("updates").asInt() > 0);
    Set<String> kinds = new HashSet<>();
    for (JsonNode probe : document.get("probes")) {
      kinds.add(probe.get("kind").asText());
      assertTrue(probe.get("updates").isInt(), probe::toString);
      assertTrue(probe.size() > 2, probe::toString);
      switch (probe.get("kind").asText()) {
        case "registry-value" -> {
          assertTrue(probe.get("key").asText().startsWith("HKLM\\"), probe::toString);
          assertTrue(Set.of("NATIVE", "WOW64").contains(probe.get("view").asText()));
          assertTrue(probe.get("value").isTextual(), probe::toString);
        }
        case "file" -> {
          assertFalse(probe.get("path").asText().isEmpty(), probe::toString);
          assertTrue(probe.get("details").isArray(), probe::toString);
        }
        case "msi-product" -> assertTrue(probe.get("productCode").asText().startsWith("{"));
        case "cbs-packages" -> assertFalse(probe.get("identityPrefix").asText().isEmpty());
        default -> assertFalse(probe.get("kind").asText().isEmpty());
      }
    }
    assertTrue(
        kinds.containsAll(
            Set.of("os", "registry-value", "registry-subkeys", "file", "msi-product")),
        kinds::toString);
  }
}
