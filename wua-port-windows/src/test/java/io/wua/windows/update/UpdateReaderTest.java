package io.wua.windows.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState;
import io.wua.core.update.Category;
import io.wua.core.update.Classification;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.KbNumber;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import io.wua.windows.automation.Value;
import io.wua.windows.scripted.FakeAutomation;
import io.wua.windows.scripted.FakeObject;
import io.wua.windows.scripted.FakeUpdates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {
  private static final String GUID = "11111111-0000-4000-8000-000000000001";

  private final FakeObject software = FakeUpdates.software(GUID, 201);

  private static ScannedUpdate read(FakeObject object) throws Exception {
    FakeAutomation.Counts counts = new FakeAutomation.Counts();
    try (FakeAutomation automation = new FakeAutomation(Map.of(), counts)) {
      FoundUpdate found = UpdateReader.read(automation.hold(object));
      assertEquals(1, counts.held(), "only the update is still held");
      return found.scanned();
    }
  }

  private static Update update(FakeObject object) throws Exception {
    return read(object).update();
  }

  @Test
  void readsAnOrdinaryUpdate() throws Exception {
    Category product = new Category(new UUID(1, 2), "Windows 11");
    Update update =
        update(
            software
                .with("Title", "2026-07 Cumulative Update (KB5037771)")
                .with("Description", "Mends.")
                .with("KBArticleIDs", FakeObject.list("5037771"))
                .with("MsrcSeverity", "Critical")
                .with("CveIDs", FakeObject.list("CVE-2026-1"))
                .with("SupportUrl", "https://support.microsoft.com/")
                .with("IsBeta", true)
                .with("BrowseOnly", true)
                .with("MaxDownloadSize", new BigDecimal("8589934592"))
                .with(
                    "Categories",
                    FakeObject.list(
                        FakeUpdates.category(new Category(new UUID(5, 5), "Microsoft"), "Company"),
                        FakeUpdates.category(product, "Product"),
                        FakeUpdates.category(
                            Category.of(Classification.SECURITY_UPDATES),
                            "UpdateClassification"))));
    assertEquals(new UpdateId(UUID.fromString(GUID), 201), update.id());
    assertEquals("2026-07 Cumulative Update (KB5037771)", update.title());
    assertEquals("Mends.", update.description());
    assertEquals(List.of(KbNumber.parse("KB5037771")), List.copyOf(update.kbs()));
    assertEquals(Severity.CRITICAL, update.severity());
    assertEquals(
        Optional.of(Category.of(Classification.SECURITY_UPDATES)), update.classification());
    assertEquals(List.of(product), update.products());
    assertEquals(Optional.of(Instant.parse("2026-07-14T17:00:00Z")), update.released());
    assertEquals(UpdateType.SOFTWARE, update.type());
    assertEquals(DeploymentAction.INSTALLATION, update.deploymentAction());
    assertTrue(update.autoSelectOnWebSites());
    assertTrue(update.browseOnly());
    assertTrue(update.beta());
    assertEquals(RebootBehavior.NEVER_REBOOTS, update.rebootBehavior());
    assertEquals(List.of("CVE-2026-1"), update.cves());
    assertEquals("https://support.microsoft.com/", update.supportUrl());
    assertEquals(OptionalLong.of(8_589_934_592L), update.sizeBytes());
    assertEquals(List.of(), update.unread());
  }

  @Test
  void nullObjectsAndAbsentValuesAreOrdinary() throws Exception {
    Update update =
        update(
            software
                .with("InstallationBehavior", null)
                .with("Title", null)
                .with("Description", null)
                .with("LastDeploymentChangeTime", null)
                .with("BundledUpdates", null));
    assertEquals(RebootBehavior.UNSTATED, update.rebootBehavior());
    assertEquals(update.id().wire(), update.title());
    assertEquals(Optional.empty(), update.released());
    assertEquals(List.of(), update.unread());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Type",
        "Title",
        "Description",
        "KBArticleIDs",
        "MsrcSeverity",
        "Categories",
        "DeploymentAction",
        "AutoSelectOnWebSites",
        "BrowseOnly",
        "IsBeta",
        "InstallationBehavior",
        "CveIDs",
        "SupportUrl",
        "LastDeploymentChangeTime",
        "MaxDownloadSize",
        "DownloadContents",
        "BundledUpdates",
        "IsInstalled",
        "IsHidden",
        "SupersededUpdateIDs"
      })
  void oneUnreadablePropertyIsNamedAndLosesNothingElse(String member) throws Exception {
    assertEquals(List.of(member), update(software.failing(member, 0x80240FFF)).unread());
    assertEquals(List.of(member), update(software.without(member)).unread());
    Object odd = new Value.Other(8204);
    assertEquals(List.of(member), update(software.with(member, odd)).unread());
  }

  @Test
  void statesFollowTheHost() throws Exception {
    assertEquals(UpdateState.needed(), read(software).state());
    software.with("RebootRequired", true);
    assertEquals(UpdateState.needed(), read(software).state());
    software.with("IsInstalled", true);
    assertEquals(UpdateState.installedUntilReboot(), read(software).state());
    software.failing("RebootRequired", 0x80240FFF);
    assertEquals(UpdateState.installed(), read(software).state());
    assertEquals(List.of("RebootRequired"), update(software).unread());
    software.failing("IsInstalled", 0x80240FFF);
    assertEquals(UpdateState.unknown(List.of("IsInstalled")), read(software).state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12.50", "0.5", "9223372036854775808", "79228162514264337593543950335"})
  void whatIsNoNumberOfBytesIsUnread(String size) throws Exception {
    Update update = update(software.with("MaxDownloadSize", new BigDecimal(size)));
    assertEquals(OptionalLong.empty(), update.sizeBytes());
    assertEquals(List.of("MaxDownloadSize"), update.unread());
  }

  @Test
  void wordsAndNumbersThatNobodyDocumentsAreUnread() throws Exception {
    Update update =
        update(
            software
                .with("MsrcSeverity", "Terrible")
                .with("KBArticleIDs", FakeObject.list("5037771", "see below", 7))
                .with("DeploymentAction", 9)
                .with("Type", 7)
                .with("SupersededUpdateIDs", FakeObject.list("nobody"))
                .with(
                    "InstallationBehavior",
                    FakeObject.of("InstallationBehavior").with("RebootBehavior", 3)));
    assertEquals(Severity.UNSPECIFIED, update.severity());
    assertEquals(1, update.kbs().size());
    assertEquals(
        List.of(
            "DeploymentAction",
            "InstallationBehavior",
            "KBArticleIDs",
            "MsrcSeverity",
            "SupersededUpdateIDs",
            "Type"),
        update.unread());
  }

  @Test
  void aClassificationIsKnownByItsIdWhateverItsTypeIsCalled() throws Exception {
    Category localized = new Category(Classification.DRIVERS.guid(), "Treiber");
    FakeObject categories =
        FakeObject.list(
            FakeUpdates.category(localized, "Klassifizierung"), FakeObject.of("Category"));
    Update update = update(software.with("Categories", categories));
    assertEquals(Optional.of(localized), update.classification());
    assertEquals(List.of("Categories"), update.unread());
  }

  @Test
  void readsADriver() throws Exception {
    assertEquals(UpdateType.DRIVER, update(FakeUpdates.driver(GUID, 1)).type());
  }
}
