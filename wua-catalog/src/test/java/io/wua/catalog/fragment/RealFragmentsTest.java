package io.wua.catalog.fragment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.rule.Malformed;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.RuleEvaluation;
import io.wua.catalog.rule.Unsupported;
import io.wua.catalog.rule.Verdict;
import io.wua.core.failure.WuaException;
import io.wua.core.host.Architecture;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.host.Truth;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.software.WmiRow;
import io.wua.testkit.TestData;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fragments as Microsoft publishes them; skipped where the collection is not at hand. */
class RealFragmentsTest {
  private static final String CATALOG = "catalogue-2026-07";

  @Test
  void everyCoreFragmentOfTheCatalogIsReadAndAnsweredByAKnownHost() throws Exception {
    List<Path> files = files(CATALOG + "/c");
    assertEquals(14, files.size());
    HostFacts host = windows11("10.0.26100.8655").build();
    for (Path file : files) {
      CoreFragment fragment = read(file, CoreFragment::parse);
      for (Rule rule : rules(fragment.rules().stream().toList())) {
        assertFalse(RuleEvaluation.evaluate(rule, host).truth() == Truth.UNKNOWN, file::toString);
      }
    }
  }

  @Test
  void everyFragmentHoldsKnownRulesOnly() throws Exception {
    for (Path file : files("fragments")) {
      for (Rule rule : rules(read(file, RuleDocument::parse))) {
        assertKnown(rule, file);
        RuleEvaluation.trace(rule, windows11("10.0.22621.1").build());
      }
    }
    for (Path file : files(CATALOG + "/c")) {
      rules(read(file, RuleDocument::parse)).forEach(rule -> assertKnown(rule, file));
    }
  }

  @Test
  void extendedAndLocalizedFragmentsAreReadWhole() throws Exception {
    for (Path file : files(CATALOG + "/x")) {
      ExtendedFragment fragment = read(file, ExtendedFragment::parse);
      assertEquals(List.of(), fragment.unread(), file::toString);
      assertEquals(List.of(), read(file, RuleDocument::parse));
      long sum = fragment.files().stream().mapToLong(FragmentFile::sizeBytes).sum();
      assertEquals(fragment.maxDownloadSizeBytes().orElse(0), sum, "sum of the files' sizes");
      assertTrue(fragment.files().stream().allMatch(each -> each.sha256().isPresent()));
    }
    for (Path file : files(CATALOG + "/l/en")) {
      LocalizedFragment fragment = read(file, LocalizedFragment::parse);
      assertEquals("en", fragment.language());
      assertTrue(fragment.title().contains("KB"), fragment.title());
    }
  }

  @Test
  void aCumulativeUpdateForX64IsNeededUntilItsUbrAndThenInstalled() throws Exception {
    RuleSet rules = only(CATALOG + "/c/12");
    assertState(rules, windows11("10.0.26200.6000"), Truth.FALSE, Truth.TRUE);
    assertState(rules, windows11("10.0.26200.6899"), Truth.TRUE, Truth.TRUE);
    assertState(rules, windows11("10.0.26100.6899"), Truth.FALSE, Truth.FALSE);
    assertState(rules, windows11("10.0.26200.6000").sku(119), Truth.FALSE, Truth.FALSE);
    assertState(
        rules,
        windows11("10.0.26200.6899").architecture(Architecture.ARM64),
        Truth.FALSE,
        Truth.TRUE);
    assertState(rules, FakeHostFacts.named("PC2"), Truth.UNKNOWN, Truth.UNKNOWN);
  }

  @Test
  void onlyTheListedEditionsNeedTheEnterpriseUpdate() throws Exception {
    RuleSet rules = only(CATALOG + "/c/36");
    for (int sku : new int[] {4, 27, 72, 121, 122, 188, 175}) {
      assertState(rules, windows11("10.0.22631.1").sku(sku), Truth.FALSE, Truth.TRUE);
    }
    for (int sku : new int[] {48, 101, 119}) {
      assertState(rules, windows11("10.0.22631.1").sku(sku), Truth.FALSE, Truth.FALSE);
    }
    assertState(rules, windows11("10.0.22621.1"), Truth.FALSE, Truth.FALSE);
    assertState(
        rules,
        windows11("10.0.22621.1").deviceAttribute("DL_OSVersion", "10.0.22631.1"),
        Truth.FALSE,
        Truth.TRUE);
  }

  @Test
  void theServerUpdateIsForServers() throws Exception {
    RuleSet rules = only(CATALOG + "/c/2");
    FakeHostBuilder server = windows11("10.0.26100.4349").productType(ProductType.SERVER);
    assertState(rules, server, Truth.TRUE, Truth.TRUE);
    assertState(rules, windows11("10.0.26100.4349"), Truth.FALSE, Truth.TRUE);
    assertState(rules, server.deviceAttribute("HonorWufBDeferrals", "1"), Truth.TRUE, Truth.FALSE);
  }

  @Test
  void componentPackagesOfTheReducedManifests() throws Exception {
    RuleSet rollup = only("fragments/cbs-rollupfix-core-reduced.xml");
    FakeHostBuilder arm = windows11("10.0.22000.1936").architecture(Architecture.ARM64);
    assertState(rollup, arm, Truth.TRUE, Truth.FALSE);
    assertState(rollup, arm.osVersion("10.0.22000.1000"), Truth.FALSE, Truth.TRUE);
    arm.osVersion("10.0.22000.1936")
        .registryValue(
            "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing",
            "LCUReoffer",
            RegistryValue.dword(1));
    assertState(rollup, arm, Truth.FALSE, Truth.FALSE);
    CoreFragment net =
        read(TestData.require("fragments/cbs-dotnet-core-reduced.xml"), CoreFragment::parse);
    assertEquals(
        "Package_for_DotNetRollup_481~31bf3856ad364e35~amd64~~10.0.9082.7",
        net.cbs().orElseThrow().identity().toString());
  }

  @Test
  void detectoidsWithStrayIdentities() throws Exception {
    List<RuleSet> sets =
        read(TestData.require("fragments/detectoids-regsz-wmi.xml"), RuleDocument::parse);
    assertEquals(3, sets.size());
    FakeHostBuilder host =
        windows11("10.0.22621.1")
            .registryValue(
                "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\Language",
                "InstallLanguage",
                RegistryValue.sz("0409"))
            .wmi(
                "root\\cimv2",
                "Win32_ComputerSystem",
                new WmiRow(Map.of("Manufacturer", "gateway")));
    for (RuleSet set : sets) {
      assertEquals(Verdict.TRUE, evaluate(set.installed().orElseThrow(), host));
    }
  }

  private static FakeHostBuilder windows11(String version) {
    return FakeHostFacts.named("PC1")
        .osVersion(version)
        .architecture(Architecture.AMD64)
        .productType(ProductType.WORKSTATION)
        .sku(4)
        .complete(HostFamily.DEVICE_ATTRIBUTES, HostFamily.REGISTRY, HostFamily.CBS_PACKAGES);
  }

  private static void assertState(
      RuleSet rules, FakeHostBuilder host, Truth installed, Truth installable) {
    assertEquals(installed, evaluate(rules.installed().orElseThrow(), host).truth());
    assertEquals(installable, evaluate(rules.installable().orElseThrow(), host).truth());
  }

  private static Verdict evaluate(Rule rule, FakeHostBuilder host) {
    return RuleEvaluation.evaluate(rule, host.build());
  }

  private static void assertKnown(Rule rule, Path file) {
    assertFalse(rule instanceof Unsupported || rule instanceof Malformed, () -> file + ": " + rule);
    rule.parts().forEach(part -> assertKnown(part, file));
  }

  private static RuleSet only(String file) throws Exception {
    List<RuleSet> sets = read(TestData.require(file), RuleDocument::parse);
    assertEquals(1, sets.size());
    return sets.get(0);
  }

  private static List<Rule> rules(List<RuleSet> sets) {
    List<Rule> rules = new ArrayList<>();
    for (RuleSet set : sets) {
      Stream.of(set.installed(), set.installable(), set.superseded())
          .forEach(rule -> rule.ifPresent(rules::add));
    }
    return rules;
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(TestData.require(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private interface Parser<T> {
    T parse(InputStream in, String name) throws WuaException;
  }

  private static <T> T read(Path file, Parser<T> parser) throws IOException, WuaException {
    try (InputStream in = Files.newInputStream(file)) {
      return parser.parse(in, file.getFileName().toString());
    }
  }
}
