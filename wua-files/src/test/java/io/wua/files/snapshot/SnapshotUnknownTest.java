package io.wua.files.snapshot;

import static io.wua.files.snapshot.Snapshots.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.core.host.registry.RegistryView;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotUnknownTest {
  private static final UUID ID = UUID.fromString("7f8946c3-01f8-46c8-aa4a-40520c15f7c8");
  private static final RegistryView NATIVE = RegistryView.NATIVE;
  private static final RegistryView WOW64 = RegistryView.WOW64;
  private static final String PRODUCT = "{90160000-0011-0000-1000-0000000FF1CE}";

  @ParameterizedTest
  @MethodSource("questions")
  void anEmptySnapshotKnowsNothingAndNamesTheMissingFact(
      String fact, Function<HostFacts, Answer<?>> question) throws Exception {
    assertEquals(Answer.unknown(fact), question.apply(Snapshots.read("{}")));
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        asks("os.version", HostFacts::osVersion),
        asks("os.productType", HostFacts::productType),
        asks("os.architecture", HostFacts::architecture),
        asks("os.sku", HostFacts::sku),
        asks("os.suiteMask", HostFacts::suiteMask),
        asks("os.servicePack", HostFacts::servicePack),
        asks("os.language", HostFacts::language),
        asks("os.muiLanguages", HostFacts::muiLanguages),
        asks("os.processors", HostFacts::processors),
        asks("os.cluster", HostFacts::clusterNode),
        asks("os.systemMetrics 86", f -> f.systemMetric(86)),
        asks("deviceAttribute HonorWufBDeferrals", f -> f.deviceAttribute("HonorWufBDeferrals")),
        asks("os.version", f -> f.deviceAttribute("OSVersion")),
        asks("os.sku", f -> f.deviceAttribute("OSSkuId")),
        asks("os.sku", f -> f.deviceAttribute("sku")),
        asks("os.productType", f -> f.deviceAttribute("ProductType")),
        asks(
            "registry HKLM\\SOFTWARE\\Acme (64 bit)",
            f -> f.registryKey(key("HKLM\\SOFTWARE\\Acme"), NATIVE)),
        asks(
            "registry HKLM\\SOFTWARE\\Acme value Level (64 bit)",
            f -> f.registryValue(key("HKLM\\SOFTWARE\\Acme"), NATIVE, "Level")),
        asks(
            "registry HKLM\\SOFTWARE\\Acme value (default) (32 bit)",
            f -> f.registryValue(key("HKLM\\SOFTWARE\\Acme"), WOW64, "")),
        asks(
            "registry HKLM\\SOFTWARE\\Acme sub-keys (32 bit)",
            f -> f.registrySubKeys(key("HKLM\\SOFTWARE\\Acme"), WOW64)),
        asks("file C:\\Windows\\notepad.exe", f -> f.file("C:\\Windows\\notepad.exe")),
        asks("folder 38", f -> f.folder(38)),
        asks("cbsPackages Package_for_RollupFix", f -> f.cbsPackages("Package_for_RollupFix~")),
        asks("msiProduct " + PRODUCT, f -> f.msiProduct(PRODUCT)),
        asks("licensing X", f -> f.licenseDword("X")),
        asks("os.sku", f -> f.licenseDword("Kernel-ProductInfo")),
        asks("wmi root\\cimv2 Win32_BIOS", f -> f.wmi("root\\cimv2", "Win32_BIOS")),
        asks("installedOnce " + ID, f -> f.installedOnce(ID)));
  }

  @Test
  void theVersionOfAPendingFeatureUpdateIsAbsentUnlessStated() throws Exception {
    assertEquals(Answer.absent(), Snapshots.read("{}").deviceAttribute("DL_OSVersion"));
    assertEquals(
        Answer.present("10.0.26200.1"),
        Snapshots.read("{'deviceAttributes': {'DL_OSVersion': '10.0.26200.1'}}")
            .deviceAttribute("dl_osversion"));
  }

  private static Arguments asks(String fact, Function<HostFacts, Answer<?>> question) {
    return Arguments.of(fact, question);
  }
}
