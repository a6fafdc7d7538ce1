package io.wua.catalog.rule.wmi;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;

import io.wua.core.host.software.MsiProduct;
import io.wua.core.host.software.WmiRow;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WmiQueryTest {
  private static final String CODE = "{E49CA583-2EC0-4510-862A-C2BEFD036330}";
  private final FakeHostBuilder dell =
      FakeHostFacts.named("PC1")
          .wmi(
              "root\\cimv2",
              "Win32_ComputerSystem",
              new WmiRow(
                  Map.of(
                      "Manufacturer", "Dell Inc.",
                      "Model", "XPS 13 9310",
                      "PCSystemType", "2",
                      "PartOfDomain", "True")))
          .wmi("root\\cimv2", "Win32_Battery");

  @Test
  void conditionsCompareWithoutRegardToCase() {
    assertTrueOn(dell, where("Manufacturer = 'DELL inc.'"));
    assertFalseOn(dell, where("Manufacturer = 'HP'"));
    assertTrueOn(dell, where("manufacturer &lt;&gt; 'HP'"));
    assertTrueOn(dell, where("Manufacturer = &quot;Dell Inc.&quot;"));
    assertTrueOn(dell, where("Manufacturer = 'HP' or Manufacturer = 'Dell Inc.'"));
    assertFalseOn(dell, where("Manufacturer = 'Dell Inc.' AND Model = 'XPS'"));
    assertTrueOn(dell, where("NOT (Model = 'XPS' OR Model = 'Latitude')"));
    assertTrueOn(
        dell,
        "<b.WmiQuery Namespace='ROOT/CIMV2' WqlQuery='SELECT Model, Name FROM Win32_ComputerSystem'/>");
    assertTrueOn(dell, "<b.WmiQuery WqlQuery='SELECT * FROM win32_computersystem'/>");
  }

  @Test
  void andBindsTighterThanOr() {
    assertTrueOn(dell, where("Model LIKE 'XPS%' OR Model = 'a' AND Manufacturer = 'b'"));
    assertFalseOn(dell, where("(Model LIKE 'XPS%' OR Model = 'a') AND Manufacturer = 'b'"));
  }

  @Test
  void patterns() {
    assertTrueOn(dell, where("Model LIKE '%13%'"));
    assertTrueOn(dell, where("Model LIKE 'xps 1_ 9310'"));
    assertTrueOn(dell, where("Model LIKE 'XPS 1[0-9] %'"));
    assertTrueOn(dell, where("Model LIKE 'XPS 1[a=f3] %'"));
    assertFalseOn(dell, where("Model LIKE 'XPS 1[^3] %'"));
    assertFalseOn(dell, where("Model LIKE '13'"));
    assertFalseOn(dell, where("Model LIKE '[z-a]%'"));
    assertTrueOn(dell, where("NOT Model LIKE 'Latitude%'"));
    assertTrueOn(dell, where("Model LIKE '" + "%".repeat(300) + "'"));
  }

  @Test
  void numbersAndBooleans() {
    assertTrueOn(dell, where("PCSystemType = 2"));
    assertFalseOn(dell, where("PCSystemType > 2"));
    assertTrueOn(dell, where("PCSystemType >= 1.5"));
    assertTrueOn(dell, where("PartOfDomain = TRUE"));
    assertFalseOn(dell, where("PartOfDomain = FALSE"));
    assertUnknownOn(
        dell,
        where("Model = 3"),
        "WMI Win32_ComputerSystem.Model as compared: it is 'XPS 13 9310'");
  }

  @Test
  void whereTheTypeInWmiWouldDecideThereIsNoDefiniteAnswer() {
    assertTrueOn(dell, where("PCSystemType &lt; '3'"));
    assertUnknownOn(
        dell,
        where("PCSystemType &lt; '10'"),
        "WMI Win32_ComputerSystem.PCSystemType as compared: it is '2'");
  }

  @Test
  void nullTests() {
    assertTrueOn(dell, where("Model IS NOT NULL"));
    assertFalseOn(dell, where("Model IS NULL"));
    assertTrueOn(dell, where("Model &lt;&gt; NULL"));
    assertUnknownOn(dell, where("Serial IS NULL"), "WMI Win32_ComputerSystem.Serial");
  }

  @Test
  void noRowIsFalseAndWhatWasNotCollectedUnknown() {
    assertFalseOn(dell, "<b.WmiQuery WqlQuery='SELECT * FROM Win32_Battery'/>");
    assertFalseOn(
        FakeHostFacts.named("PC2").complete(HostFamily.WMI),
        "<b.WmiQuery WqlQuery='SELECT * FROM Win32_BIOS'/>");
    assertUnknownOn(
        dell,
        "<b.WmiQuery WqlQuery='SELECT * FROM Win32_BIOS'/>",
        "WMI class root\\cimv2:Win32_BIOS");
    assertUnknownOn(dell, where("Serial = '1'"), "WMI Win32_ComputerSystem.Serial");
    assertFalseOn(dell, where("Serial = '1' AND Model = 'x'"));
  }

  @Test
  void queriesOfAnotherFormCannotBeTold() {
    for (String query :
        new String[] {
          "ASSOCIATORS OF {Win32_Disk}",
          "SELECT * FROM",
          "SELECT * FROM a WHERE",
          "SELECT * FROM a WHERE b = 'c",
          "SELECT * FROM a WHERE b ~ 1",
          "SELECT * FROM a WHERE b LIKE NULL",
          "SELECT * FROM a WHERE " + "(".repeat(5000) + "b = 1",
          "SELECT * FROM a WITHIN 10"
        }) {
      assertUnknownOn(
          dell,
          "<b.WmiQuery WqlQuery=\"" + query + "\"/>",
          "rule WmiQuery: attribute WqlQuery is not a query that can be answered: " + query);
    }
  }

  @Test
  void productsAreNeverListed() {
    FakeHostBuilder host =
        FakeHostFacts.named("PC1")
            .msiProduct(
                new MsiProduct(
                    CODE,
                    Optional.empty(),
                    OptionalInt.empty(),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
            .complete(HostFamily.MSI_PRODUCTS)
            .wmi("root\\cimv2", "Win32_Product");
    String query = "<b.WmiQuery WqlQuery=\"SELECT * FROM Win32_Product WHERE %s\"/>";
    assertTrueOn(host, query.formatted("IdentifyingNumber = '" + CODE + "'"));
    assertFalseOn(host, query.formatted("IdentifyingNumber = '" + CODE.replace('E', 'D') + "'"));
    assertTrueOn(
        host, query.formatted("IdentifyingNumber = '{0}' OR IdentifyingNumber = '" + CODE + "'"));
    assertUnknownOn(
        host,
        query.formatted("Name LIKE 'Acme%'"),
        "rule WmiQuery: Win32_Product is asked by product code alone");
    assertUnknownOn(
        host,
        query.formatted("Name = 'Acme' AND IdentifyingNumber = '" + CODE + "'"),
        "WMI Win32_Product.Name");
  }

  private static String where(String condition) {
    return "<b.WmiQuery Namespace='root\\cimv2' WqlQuery=\"SELECT * FROM Win32_ComputerSystem WHERE "
        + condition
        + "\"/>";
  }
}
