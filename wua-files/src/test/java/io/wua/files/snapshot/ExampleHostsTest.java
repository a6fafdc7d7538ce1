package io.wua.files.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.host.Answer;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.software.CbsPackage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds each example host to itself: facts stated twice must agree, as they do on a real one. */
class ExampleHostsTest {
  private static final RegistryKey CURRENT_VERSION =
      RegistryKey.parse("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
  private static final RegistryKey PRODUCT_OPTIONS =
      RegistryKey.parse("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions");

  @ParameterizedTest
  @MethodSource("io.wua.files.snapshot.SnapshotSchemaTest#examples")
  void theUbrIsTheSameInVersionRegistryAndRollup(Path example) throws Exception {
    HostFacts facts = SnapshotReader.read(example);
    DottedVersion version = facts.osVersion().found().orElseThrow();
    assertEquals(
        Answer.present(RegistryValue.dword(version.revision())),
        facts.registryValue(CURRENT_VERSION, RegistryView.NATIVE, "UBR"));
    assertEquals(
        Answer.present(RegistryValue.sz(Long.toString(version.build()))),
        facts.registryValue(CURRENT_VERSION, RegistryView.NATIVE, "CurrentBuild"));
    List<CbsPackage> rollups =
        facts.cbsPackages("Package_for_RollupFix~").found().orElseThrow().stream()
            .sorted(Comparator.comparing(p -> p.version().orElseThrow()))
            .toList();
    CbsPackage newest = rollups.get(rollups.size() - 1);
    assertEquals(version.revision(), newest.version().orElseThrow().minor());
    assertTrue(newest.state().isInstalled());
    assertTrue(rollups.stream().filter(p -> p.state().isInstalled()).count() == 1);
  }

  @ParameterizedTest
  @MethodSource("io.wua.files.snapshot.SnapshotSchemaTest#examples")
  void skuProductTypeAndKernelAgree(Path example) throws Exception {
    HostFacts facts = SnapshotReader.read(example);
    assertEquals(
        facts.sku().map(Integer::toUnsignedLong), facts.licenseDword("Kernel-ProductInfo"));
    assertEquals(
        facts.productType().map(ProductType::registryWord).map(RegistryValue::sz),
        facts.registryValue(PRODUCT_OPTIONS, RegistryView.NATIVE, "ProductType"));
    String kernel = facts.folder(37).found().orElseThrow() + "\\ntoskrnl.exe";
    assertEquals(
        facts.osVersion().map(DottedVersion::revision),
        facts.file(kernel).map(file -> file.version().orElseThrow().revision()));
    assertEquals(Answer.absent(), facts.deviceAttribute("NoSuchAttribute"));
  }
}
