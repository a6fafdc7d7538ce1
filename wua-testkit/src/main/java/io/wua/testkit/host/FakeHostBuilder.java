package io.wua.testkit.host;

import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.ProductType;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.software.CbsPackage;
import io.wua.core.host.software.CbsState;
import io.wua.core.host.software.FileFact;
import io.wua.core.host.software.MsiProduct;
import io.wua.core.host.software.WmiRow;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * States the facts of a fake host, one method a fact. Registry keys are written {@code
 * HKLM\SOFTWARE\...}.
 */
public final class FakeHostBuilder {
  final String name;
  Answer<DottedVersion> osVersion = Answer.unknown("Windows version");
  Answer<ProductType> productType = Answer.unknown("product type");
  Answer<Architecture> architecture = Answer.unknown("architecture");
  Answer<Integer> sku = Answer.unknown("SKU");
  Answer<Integer> suiteMask = Answer.unknown("suite mask");
  Answer<DottedVersion> servicePack = Answer.unknown("service pack");
  Answer<String> language = Answer.unknown("install language");
  Answer<List<String>> muiLanguages = Answer.unknown("MUI languages");
  Answer<Integer> processors = Answer.unknown("number of processors");
  Answer<Boolean> clusterNode = Answer.unknown("cluster membership");
  final Map<String, Integer> metrics = new HashMap<>();
  final Map<String, String> attributes = new HashMap<>();
  final Map<String, FileFact> files = new HashMap<>();
  final Map<String, String> folders = new HashMap<>();
  final Map<String, CbsPackage> packages = new HashMap<>();
  final Map<String, MsiProduct> products = new HashMap<>();
  final Map<String, Long> licenses = new HashMap<>();
  final Map<String, List<WmiRow>> wmi = new HashMap<>();
  final Map<String, Boolean> installedOnce = new HashMap<>();
  final Set<String> absentFiles = new HashSet<>();
  final Set<String> absentKeys = new HashSet<>();
  private final Map<RegistryView, Map<String, RegistryKey>> keys =
      new EnumMap<>(RegistryView.class);
  private final Map<RegistryView, Map<String, RegistryValue>> values =
      new EnumMap<>(RegistryView.class);
  private final Set<HostFamily> complete = EnumSet.noneOf(HostFamily.class);

  FakeHostBuilder(String name) {
    this.name = name;
    for (RegistryView view : RegistryView.values()) {
      keys.put(view, new LinkedHashMap<>());
      values.put(view, new HashMap<>());
    }
  }

  FakeHostBuilder(FakeHostBuilder from) {
    this(from.name);
    osVersion = from.osVersion;
    productType = from.productType;
    architecture = from.architecture;
    sku = from.sku;
    suiteMask = from.suiteMask;
    servicePack = from.servicePack;
    language = from.language;
    muiLanguages = from.muiLanguages;
    processors = from.processors;
    clusterNode = from.clusterNode;
    metrics.putAll(from.metrics);
    attributes.putAll(from.attributes);
    files.putAll(from.files);
    folders.putAll(from.folders);
    packages.putAll(from.packages);
    products.putAll(from.products);
    licenses.putAll(from.licenses);
    wmi.putAll(from.wmi);
    installedOnce.putAll(from.installedOnce);
    from.keys.forEach((view, all) -> keysOf(view).putAll(all));
    from.values.forEach((view, all) -> valuesOf(view).putAll(all));
    complete.addAll(from.complete);
    absentFiles.addAll(from.absentFiles);
    absentKeys.addAll(from.absentKeys);
  }

  /** States the Windows version with its UBR. */
  public FakeHostBuilder osVersion(String version) {
    osVersion = Answer.present(DottedVersion.parse(version));
    return this;
  }

  /** States workstation, domain controller or server. */
  public FakeHostBuilder productType(ProductType type) {
    productType = Answer.present(type);
    return this;
  }

  /** States the native architecture. */
  public FakeHostBuilder architecture(Architecture machine) {
    architecture = Answer.present(machine);
    return this;
  }

  /** States the SKU number. */
  public FakeHostBuilder sku(int number) {
    sku = Answer.present(number);
    return this;
  }

  /** States the suites. */
  public FakeHostBuilder suiteMask(int mask) {
    suiteMask = Answer.present(mask);
    return this;
  }

  /** States the service pack. */
  public FakeHostBuilder servicePack(String version) {
    servicePack = Answer.present(DottedVersion.parse(version));
    return this;
  }

  /** States the install language. */
  public FakeHostBuilder language(String tag) {
    language = Answer.present(tag);
    return this;
  }

  /** States the interface languages; none means that MUI is not installed. */
  public FakeHostBuilder muiLanguages(String... tags) {
    muiLanguages = tags.length == 0 ? Answer.absent() : Answer.present(List.of(tags));
    return this;
  }

  /** States the logical processors. */
  public FakeHostBuilder processors(int count) {
    processors = Answer.present(count);
    return this;
  }

  /** States whether it is a node of a cluster. */
  public FakeHostBuilder clusterNode(boolean node) {
    clusterNode = Answer.present(node);
    return this;
  }

  /** States a system metric. */
  public FakeHostBuilder systemMetric(int index, int value) {
    metrics.put(String.valueOf(index), value);
    return this;
  }

  /** States a device attribute. */
  public FakeHostBuilder deviceAttribute(String attribute, String value) {
    attributes.put(FactTable.key(attribute), value);
    return this;
  }

  /** States that a key exists. */
  public FakeHostBuilder registryKey(RegistryView view, String key) {
    FakeRegistry.state(keysOf(view), RegistryKey.parse(key));
    return this;
  }

  /** States a value, and so its key. */
  public FakeHostBuilder registryValue(
      RegistryView view, String key, String valueName, RegistryValue value) {
    registryKey(view, key);
    valuesOf(view).put(FakeRegistry.valueKey(RegistryKey.parse(key), valueName), value);
    return this;
  }

  /** States a value of the native view. */
  public FakeHostBuilder registryValue(String key, String valueName, RegistryValue value) {
    return registryValue(RegistryView.NATIVE, key, valueName, value);
  }

  /** States a file. */
  public FakeHostBuilder file(FileFact file) {
    files.put(FactTable.key(file.path()), file);
    return this;
  }

  /** States that somebody looked for a file and it is not there. */
  public FakeHostBuilder withoutFile(String path) {
    absentFiles.add(FactTable.key(path));
    return this;
  }

  /**
   * States that somebody looked for a key, in both views, and it is not there, nor what would be
   * below it.
   */
  public FakeHostBuilder withoutRegistryKey(String key) {
    absentKeys.add(RegistryKey.parse(key).canonical());
    return this;
  }

  /** States a shell folder. */
  public FakeHostBuilder folder(int csidl, String path) {
    folders.put(String.valueOf(csidl), path);
    return this;
  }

  /** States a component package. */
  public FakeHostBuilder cbsPackage(String identity, CbsState state) {
    packages.put(FactTable.key(identity), new CbsPackage(identity, state));
    return this;
  }

  /** States a Windows Installer product. */
  public FakeHostBuilder msiProduct(MsiProduct product) {
    products.put(FactTable.key(product.code()), product);
    return this;
  }

  /** States a licensing value. */
  public FakeHostBuilder licenseDword(String value, long number) {
    licenses.put(FactTable.key(value), number);
    return this;
  }

  /** States the instances of a WMI class. */
  public FakeHostBuilder wmi(String namespace, String className, WmiRow... rows) {
    wmi.put(FactTable.key(namespace + ":" + className), List.of(rows));
    return this;
  }

  /** States that the agent once installed an update. */
  public FakeHostBuilder installedOnce(UUID update) {
    installedOnce.put(update.toString(), true);
    return this;
  }

  /** Declares that these families hold nothing that is not stated. */
  public FakeHostBuilder complete(HostFamily... families) {
    complete.addAll(List.of(families));
    return this;
  }

  /** The host; the builder may go on, and the host does not change. */
  public FakeHostFacts build() {
    return new FakeHostFacts(new FakeHostBuilder(this));
  }

  <T> FactTable<T> table(HostFamily family, Map<String, T> facts) {
    return new FactTable<>(facts, complete.contains(family));
  }

  FakeRegistry registry(RegistryView view) {
    return new FakeRegistry(keysOf(view), valuesOf(view), complete.contains(HostFamily.REGISTRY));
  }

  private Map<String, RegistryKey> keysOf(RegistryView view) {
    return keys.computeIfAbsent(view, any -> new LinkedHashMap<>());
  }

  private Map<String, RegistryValue> valuesOf(RegistryView view) {
    return values.computeIfAbsent(view, any -> new HashMap<>());
  }
}
