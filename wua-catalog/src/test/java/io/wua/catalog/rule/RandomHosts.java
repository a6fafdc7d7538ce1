package io.wua.catalog.rule;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.software.CbsState;
import io.wua.core.host.software.FileFact;
import io.wua.core.host.software.MsiProduct;
import io.wua.core.host.software.WmiRow;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Random machines, of which a random part is known. */
public final class RandomHosts {
  private static final String CODE = "{E49CA583-2EC0-4510-862A-C2BEFD036330}";

  /** The same machine twice. */
  record Pair(HostFacts some, HostFacts more) {}

  private RandomHosts() {}

  /** A machine of which some facts are known. */
  public static HostFacts some(SplittableRandom random) {
    return someAndMore(random).some();
  }

  /** A machine of which some facts are known, and the same with further facts known. */
  static Pair someAndMore(SplittableRandom random) {
    FakeHostBuilder some = FakeHostFacts.named("PC1");
    FakeHostBuilder more = FakeHostFacts.named("PC1");
    boolean everything = random.nextBoolean();
    for (Consumer<FakeHostBuilder> fact : machine(random)) {
      int known = random.nextInt(everything ? 2 : 3);
      if (known == 0) {
        fact.accept(some);
      }
      if (known < 2) {
        fact.accept(more);
      }
    }
    if (everything) {
      more.complete(HostFamily.values());
    }
    return new Pair(some.build(), more.build());
  }

  private static List<Consumer<FakeHostBuilder>> machine(SplittableRandom random) {
    List<Consumer<FakeHostBuilder>> facts = new ArrayList<>();
    int ubr = random.nextInt(10);
    ProductType type = ProductType.values()[random.nextInt(3)];
    Architecture architecture = random.nextBoolean() ? Architecture.AMD64 : Architecture.ARM64;
    int sku = random.nextInt(3, 6);
    facts.add(host -> host.osVersion("10.0.26100." + ubr));
    facts.add(host -> host.productType(type));
    facts.add(host -> host.architecture(architecture));
    facts.add(host -> host.sku(sku));
    int suites = random.nextInt(512);
    facts.add(host -> host.suiteMask(suites));
    facts.add(host -> host.servicePack((suites % 2) + ".0"));
    facts.add(host -> host.language(suites % 3 == 0 ? "en-US" : "de-DE"));
    boolean mui = random.nextBoolean();
    facts.add(host -> host.muiLanguages(mui ? new String[] {"en-US"} : new String[0]));
    facts.add(host -> host.processors(sku));
    addRegistry(facts, random);
    addSoftware(facts, random);
    return facts;
  }

  private static void addRegistry(List<Consumer<FakeHostBuilder>> facts, SplittableRandom random) {
    for (String key : List.of("Acme", "Other")) {
      String path = "HKLM\\SOFTWARE\\" + key;
      int level = random.nextInt(5);
      if (random.nextBoolean()) {
        facts.add(host -> host.registryKey(RegistryView.NATIVE, path));
        facts.add(host -> host.registryValue(path, "Level", RegistryValue.dword(level)));
      }
      if (random.nextBoolean()) {
        facts.add(host -> host.registryValue(path, "Dir", RegistryValue.sz("C:\\Acme")));
        facts.add(
            host ->
                host.registryValue(
                    path, "Name", RegistryValue.sz(level == 0 ? "1.0" : "Acme Agent")));
      }
    }
  }

  private static void addSoftware(List<Consumer<FakeHostBuilder>> facts, SplittableRandom random) {
    facts.add(host -> host.folder(37, "C:\\Windows\\System32"));
    facts.add(host -> host.folder(41, "C:\\Windows\\SysWOW64"));
    for (String folder : List.of("C:\\Acme", "C:\\Windows\\System32", "C:\\Windows\\SysWOW64")) {
      FileFact file = file(folder + "\\a.dll", random.nextInt(1, 4), random.nextBoolean());
      facts.add(host -> host.file(file));
    }
    String rollup =
        "Package_for_DotNetRollup_481~t~amd64~~10.0." + random.nextInt(9081, 9084) + ".7";
    CbsState state = CbsState.values()[random.nextInt(CbsState.values().length)];
    facts.add(host -> host.cbsPackage(rollup, state));
    String older = rollup.replaceFirst("10.0.9...", "10.0.9000");
    facts.add(host -> host.cbsPackage(older, CbsState.INSTALLED));
    facts.add(
        host ->
            host.cbsPackage(rollup, state)
                .cbsPackage(older, CbsState.INSTALLED)
                .complete(HostFamily.CBS_PACKAGES));
    if (random.nextBoolean()) {
      MsiProduct product = product(random.nextInt(1, 4), random.nextBoolean());
      facts.add(host -> host.msiProduct(product));
    }
    String version = random.nextInt(1, 3) + ".5";
    facts.add(
        host ->
            host.wmi(
                "root\\cimv2", "Win32_BIOS", new WmiRow(Map.of("Name", "A", "Version", version))));
  }

  private static FileFact file(String path, int version, boolean detailed) {
    return new FileFact(
        path,
        detailed ? Optional.of(new DottedVersion(version, 0, 0, 0)) : Optional.empty(),
        OptionalLong.of(version * 5L),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static MsiProduct product(int version, boolean installed) {
    return new MsiProduct(
        CODE,
        Optional.of(new DottedVersion(version, 0, 0, 0)),
        OptionalInt.of(1033),
        installed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
