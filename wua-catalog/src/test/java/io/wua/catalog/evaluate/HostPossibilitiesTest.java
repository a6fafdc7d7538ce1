package io.wua.catalog.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.OfflineCatalog;
import io.wua.catalog.fragment.ExtendedFragment;
import io.wua.catalog.graph.CatalogFolder;
import io.wua.catalog.listing.GeneratedCabinet;
import io.wua.catalog.listing.ListFilter;
import io.wua.catalog.listing.ListOrder;
import io.wua.catalog.listing.ListQuery;
import io.wua.catalog.listing.ListedUpdate;
import io.wua.catalog.prepared.PreparedCatalogs;
import io.wua.core.download.plan.Leaf;
import io.wua.core.download.plan.PayloadPlan;
import io.wua.core.download.plan.PayloadPlans;
import io.wua.core.download.plan.UpdateLeaves;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.VersionFacts;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.UpdateId;
import io.wua.testkit.TestData;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostPossibilitiesTest {
  private static final String ON_11 =
      "<IsInstallable><WindowsVersion Comparison='GreaterThanOrEqualTo' MajorVersion='10'"
          + " MinorVersion='0' BuildNumber='22000'/></IsInstallable>";
  private static final String ON_X64 =
      "<IsInstallable><Processor Architecture='9'/></IsInstallable>";

  @TempDir Path folder;

  private static VersionFacts windows(String version, Architecture... processor) {
    return new VersionFacts(
        Optional.of(DottedVersion.parse(version)), List.of(processor).stream().findFirst());
  }

  private OfflineCatalog catalog() throws Exception {
    new CatalogFolder(folder)
        .bundle(10, 11, 12)
        .leaf(11, 10, ON_11)
        .file("x/11", files("a.cab", "sPK8zxDbanJ9xR1AYriCNKW5YWQ="))
        .leaf(12, 10, ON_X64)
        .file("x/12", files("b.cab", "zG+gsJixedK70dU7kcxN5rDrWog="))
        .whole();
    return OfflineCatalog.open(folder, List.of());
  }

  private static String files(String name, String digest) {
    return "<ExtendedProperties Handler='http://x/Cbs'/><Files><File FileName='"
        + name
        + "' Size='7' DigestAlgorithm='SHA1' Digest='"
        + digest
        + "'/></Files>";
  }

  private static List<String> names(Optional<UpdateLeaves> leaves) {
    return leaves.orElseThrow().leaves().stream()
        .flatMap(leaf -> leaf.files().stream())
        .map(Payload::name)
        .toList();
  }

  @Test
  void aHostMayNeedWhatItsVersionDoesNotRuleOut() throws Exception {
    OfflineCatalog catalog = catalog();
    UpdateId id = CatalogFolder.id(10);
    assertEquals(
        List.of("a.cab", "b.cab"),
        names(catalog.possibilitiesOf(windows("10.0.22631")).leaves(id)));
    assertEquals(
        List.of("b.cab"), names(catalog.possibilitiesOf(windows("10.0.19045")).leaves(id)));
    assertEquals(
        List.of(),
        names(catalog.possibilitiesOf(windows("10.0.19045", Architecture.ARM64)).leaves(id)));
  }

  @Test
  void ofAnUpdateThatIsNotThereNothingIsKnown() throws Exception {
    HostPossibilities possible = catalog().possibilitiesOf(windows("10.0.22631"));
    assertTrue(possible.leaves(new UpdateId(new UUID(9, 9), 1)).isEmpty());
    assertTrue(possible.leaves(new UpdateId(CatalogFolder.guid(10), 99)).isEmpty());
  }

  @Test
  void aPartOfAnUpdateIsNoUpdate() throws Exception {
    assertTrue(
        catalog().possibilitiesOf(windows("10.0.22631")).leaves(CatalogFolder.id(11)).isEmpty());
  }

  @Test
  void aPreparedCatalogTellsTheSame() throws Exception {
    for (Path cabinet : GeneratedCabinet.write(folder)) {
      OfflineCatalog read = OfflineCatalog.open(cabinet, List.of());
      OfflineCatalog prepared =
          OfflineCatalog.open(
              cabinet,
              List.of(),
              PreparedCatalogs.in(folder.resolve("cache"), InstantSource.system()));
      HostPossibilities one = read.possibilitiesOf(windows("10.0.22631.4000"));
      HostPossibilities other = prepared.possibilitiesOf(windows("10.0.22631.4000"));
      ListQuery everything = new ListQuery(ListFilter.everything(), ListOrder.DATE, 10_000, 1);
      List<ListedUpdate> updates = read.list(everything).updates();
      assertFalse(updates.isEmpty());
      for (ListedUpdate update : updates) {
        UpdateId id = update.id();
        assertEquals(one.leaves(id), other.leaves(id));
      }
    }
  }

  /** Sixteen files of 12,293,231,150 bytes, of which two are needed. */
  @Test
  void ofTheRealCumulativeUpdateTwoPackagesAreWanted() throws Exception {
    Path file = TestData.require("catalogue-2026-07/x/2");
    try (InputStream in = Files.newInputStream(file)) {
      ExtendedFragment fragment = ExtendedFragment.parse(in, "x/2");
      List<Payload> files =
          fragment.files().stream()
              .map(
                  f -> new Payload(f.name(), f.sizeBytes(), f.sha1(), f.sha256(), Optional.empty()))
              .toList();
      Leaf leaf =
          new Leaf(
              new UpdateId(UUID.fromString("8d06a0ee-d9e0-478b-b168-5f0a514b78a6"), 100),
              fragment.handlerUri().map(uri -> uri.substring(uri.lastIndexOf('/') + 1)),
              files);
      PayloadPlan plan = PayloadPlans.of(leaf, List.of(KbNumber.parse("KB5060842")));
      assertEquals(12_293_231_150L, bytes(files));
      assertEquals(3_163_171_910L, bytes(plan.files()));
      assertEquals(
          List.of("Windows11.0-KB5043080-x64.msu", "Windows11.0-KB5060842-x64.msu"),
          plan.files().stream().map(Payload::name).toList());
    }
  }

  private static long bytes(List<Payload> files) {
    return files.stream().mapToLong(file -> file.sizeBytes().orElseThrow()).sum();
  }
}
