package io.wua.windows.scripted;

import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.UpdateState.Kind;
import io.wua.core.update.Category;
import io.wua.core.update.Update;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Updates as the agent's objects, plain ones to begin with. */
public final class FakeUpdates {
  private FakeUpdates() {}

  /** Software with every member that Windows 10 documents and the reader asks for. */
  public static FakeObject software(String guid, int revision) {
    return base("SoftwareUpdate", guid, revision).with("Type", 1);
  }

  /** A driver; its members have other numbers. */
  public static FakeObject driver(String guid, int revision) {
    return base("DriverUpdate", guid, revision).with("Type", 2).with("DriverClass", "Net");
  }

  /** That update as software, in that state. */
  public static FakeObject of(ScannedUpdate scanned, Set<UUID> superseded) {
    Update update = scanned.update();
    FakeObject object =
        software(update.id().guid().toString(), update.id().revision())
            .with("Title", update.title())
            .with(
                "Categories",
                FakeObject.list(
                    update.classification().map(c -> category(c, "UpdateClassification")).stream()
                        .toList()))
            .with(
                "SupersededUpdateIDs",
                FakeObject.list(superseded.stream().map(UUID::toString).toList()))
            .with("IsInstalled", scanned.state().is(Kind.INSTALLED));
    return scanned.state().is(Kind.UNKNOWN) ? object.failing("IsInstalled", 0x80240FFF) : object;
  }

  /** A category of that type. */
  public static FakeObject category(Category category, String type) {
    return FakeObject.of("Category")
        .with("Name", category.name())
        .with("CategoryID", category.id().toString())
        .with("Type", type);
  }

  /** A file to download. */
  public static FakeObject file(String url, boolean difference) {
    return FakeObject.of("UpdateDownloadContent")
        .with("DownloadUrl", url)
        .with("IsDeltaCompressedContent", difference);
  }

  /** An identity. */
  public static FakeObject identity(String guid, int revision) {
    return FakeObject.of("UpdateIdentity").with("UpdateID", guid).with("RevisionNumber", revision);
  }

  private static FakeObject base(String shape, String guid, int revision) {
    return FakeObject.of(shape)
        .with("Identity", identity(guid, revision))
        .with("Title", "An update")
        .with("Description", "")
        .with("KBArticleIDs", FakeObject.list(List.of()))
        .with("MsrcSeverity", "")
        .with("Categories", FakeObject.list(List.of()))
        .with("DeploymentAction", 1)
        .with("AutoSelectOnWebSites", true)
        .with("BrowseOnly", false)
        .with("IsBeta", false)
        .with(
            "InstallationBehavior", FakeObject.of("InstallationBehavior").with("RebootBehavior", 0))
        .with("CveIDs", FakeObject.list(List.of()))
        .with("SupportUrl", "")
        .with("LastDeploymentChangeTime", Instant.parse("2026-07-14T17:00:00Z"))
        .with("MaxDownloadSize", BigDecimal.TEN)
        .with("DownloadContents", FakeObject.list(List.of()))
        .with("BundledUpdates", FakeObject.list(List.of()))
        .with("IsInstalled", false)
        .with("IsHidden", false)
        .with("RebootRequired", false)
        .with("SupersededUpdateIDs", FakeObject.list(List.of()));
  }
}
