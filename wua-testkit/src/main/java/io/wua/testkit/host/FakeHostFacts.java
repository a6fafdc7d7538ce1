package io.wua.testkit.host;

import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.registry.SubKeys;
import io.wua.core.host.software.CbsPackage;
import io.wua.core.host.software.FileFact;
import io.wua.core.host.software.MsiProduct;
import io.wua.core.host.software.WmiRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A host that answers what a test stated of it, and "unknown" to everything else unless the family
 * was declared complete. Immutable; start with {@link #named}.
 */
public final class FakeHostFacts implements HostFacts {
  private final FakeHostBuilder stated;
  private final FactTable<Integer> metrics;
  private final FactTable<String> attributes;
  private final FactTable<FileFact> files;
  private final FactTable<String> folders;
  private final FactTable<CbsPackage> packages;
  private final FactTable<MsiProduct> products;
  private final FactTable<Long> licenses;
  private final FactTable<List<WmiRow>> wmi;
  private final FactTable<Boolean> installedOnce;
  private final FakeRegistry nativeRegistry;
  private final FakeRegistry registry32;

  FakeHostFacts(FakeHostBuilder stated) {
    this.stated = stated;
    this.metrics = stated.table(HostFamily.SYSTEM_METRICS, stated.metrics);
    this.attributes = stated.table(HostFamily.DEVICE_ATTRIBUTES, stated.attributes);
    this.files = stated.table(HostFamily.FILES, stated.files);
    this.folders = stated.table(HostFamily.FOLDERS, stated.folders);
    this.packages = stated.table(HostFamily.CBS_PACKAGES, stated.packages);
    this.products = stated.table(HostFamily.MSI_PRODUCTS, stated.products);
    this.licenses = stated.table(HostFamily.LICENSING, stated.licenses);
    this.wmi = stated.table(HostFamily.WMI, stated.wmi);
    this.installedOnce = stated.table(HostFamily.INSTALLED_ONCE, stated.installedOnce);
    this.nativeRegistry = stated.registry(RegistryView.NATIVE);
    boolean hasOneView = stated.architecture.found().filter(each -> !each.is64Bit()).isPresent();
    this.registry32 = hasOneView ? nativeRegistry : stated.registry(RegistryView.WOW64);
  }

  /** Starts a host of which nothing but its name is known. */
  public static FakeHostBuilder named(String name) {
    return new FakeHostBuilder(name);
  }

  /** Starts a host with the facts of this one. */
  public FakeHostBuilder toBuilder() {
    return new FakeHostBuilder(stated);
  }

  @Override
  public String name() {
    return stated.name;
  }

  @Override
  public Optional<Instant> collectedAt() {
    return Optional.empty();
  }

  @Override
  public Answer<DottedVersion> osVersion() {
    return stated.osVersion;
  }

  @Override
  public Answer<ProductType> productType() {
    return stated.productType;
  }

  @Override
  public Answer<Architecture> architecture() {
    return stated.architecture;
  }

  @Override
  public Answer<Integer> sku() {
    return stated.sku;
  }

  @Override
  public Answer<Integer> suiteMask() {
    return stated.suiteMask;
  }

  @Override
  public Answer<DottedVersion> servicePack() {
    return stated.servicePack;
  }

  @Override
  public Answer<String> language() {
    return stated.language;
  }

  @Override
  public Answer<List<String>> muiLanguages() {
    return stated.muiLanguages;
  }

  @Override
  public Answer<Integer> processors() {
    return stated.processors;
  }

  @Override
  public Answer<Integer> systemMetric(int index) {
    return metrics.ask(String.valueOf(index), "system metric " + index);
  }

  @Override
  public Answer<Boolean> clusterNode() {
    return stated.clusterNode;
  }

  @Override
  public Answer<String> deviceAttribute(String name) {
    return attributes.ask(name, "device attribute " + name);
  }

  @Override
  public Answer<Boolean> registryKey(RegistryKey key, RegistryView view) {
    return isGone(key) ? Answer.absent() : registry(view).key(key);
  }

  @Override
  public Answer<RegistryValue> registryValue(RegistryKey key, RegistryView view, String valueName) {
    return isGone(key) ? Answer.absent() : registry(view).value(key, valueName);
  }

  @Override
  public Answer<SubKeys> registrySubKeys(RegistryKey key, RegistryView view) {
    return isGone(key) ? Answer.absent() : registry(view).subKeys(key);
  }

  private boolean isGone(RegistryKey key) {
    String path = key.canonical() + "\\";
    return stated.absentKeys.stream().anyMatch(gone -> path.startsWith(gone + "\\"));
  }

  private FakeRegistry registry(RegistryView view) {
    return switch (view) {
      case NATIVE -> nativeRegistry;
      case WOW64 -> registry32;
    };
  }

  @Override
  public Answer<FileFact> file(String path) {
    return stated.absentFiles.contains(FactTable.key(path))
        ? Answer.absent()
        : files.ask(path, "file " + path);
  }

  @Override
  public Answer<String> folder(int csidl) {
    return folders.ask(String.valueOf(csidl), "folder " + csidl);
  }

  @Override
  public Answer<List<CbsPackage>> cbsPackages(String identityPrefix) {
    List<CbsPackage> found = packages.startingWith(identityPrefix);
    return found.isEmpty() && !packages.complete()
        ? Answer.unknown("component packages " + identityPrefix)
        : Answer.present(found);
  }

  @Override
  public Answer<MsiProduct> msiProduct(String productCode) {
    return products.ask(productCode, "product " + productCode);
  }

  @Override
  public Answer<Long> licenseDword(String name) {
    return licenses.ask(name, "licensing value " + name);
  }

  @Override
  public Answer<List<WmiRow>> wmi(String namespace, String className) {
    String instance = namespace + ":" + className;
    return wmi.ask(instance, "WMI class " + instance);
  }

  @Override
  public Answer<Boolean> installedOnce(UUID update) {
    return installedOnce.ask(update.toString(), "history of update " + update);
  }
}
