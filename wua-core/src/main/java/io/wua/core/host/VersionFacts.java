package io.wua.core.host;

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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Hosts of which nothing is known but, at best, Windows version and architecture: all that a server
 * has of most hosts. Enough to tell which updates they can never have.
 *
 * @param version the version of Windows, where known
 * @param processor the native architecture, where known
 */
public record VersionFacts(Optional<DottedVersion> version, Optional<Architecture> processor)
    implements HostFacts {
  /** Refuses nulls. */
  public VersionFacts {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(processor, "processor");
  }

  @Override
  public String name() {
    return "any host of Windows " + version.map(DottedVersion::toString).orElse("");
  }

  @Override
  public Optional<Instant> collectedAt() {
    return Optional.empty();
  }

  @Override
  public Answer<DottedVersion> osVersion() {
    return version.map(Answer::present).orElseGet(() -> Answer.unknown("Windows version"));
  }

  @Override
  public Answer<Architecture> architecture() {
    return processor.map(Answer::present).orElseGet(() -> Answer.unknown("architecture"));
  }

  @Override
  public Answer<ProductType> productType() {
    return Answer.unknown("product type");
  }

  @Override
  public Answer<Integer> sku() {
    return Answer.unknown("SKU");
  }

  @Override
  public Answer<Integer> suiteMask() {
    return Answer.unknown("suite mask");
  }

  @Override
  public Answer<DottedVersion> servicePack() {
    return Answer.unknown("service pack");
  }

  @Override
  public Answer<String> language() {
    return Answer.unknown("language");
  }

  @Override
  public Answer<List<String>> muiLanguages() {
    return Answer.unknown("interface languages");
  }

  @Override
  public Answer<Integer> processors() {
    return Answer.unknown("number of processors");
  }

  @Override
  public Answer<Integer> systemMetric(int index) {
    return Answer.unknown("system metric " + index);
  }

  @Override
  public Answer<Boolean> clusterNode() {
    return Answer.unknown("cluster node");
  }

  @Override
  public Answer<String> deviceAttribute(String name) {
    return Answer.unknown("device attribute " + name);
  }

  @Override
  public Answer<Boolean> registryKey(RegistryKey key, RegistryView view) {
    return Answer.unknown("registry key " + key);
  }

  @Override
  public Answer<RegistryValue> registryValue(RegistryKey key, RegistryView view, String valueName) {
    return Answer.unknown("registry value " + key + " " + valueName);
  }

  @Override
  public Answer<SubKeys> registrySubKeys(RegistryKey key, RegistryView view) {
    return Answer.unknown("sub-keys of " + key);
  }

  @Override
  public Answer<FileFact> file(String path) {
    return Answer.unknown("file " + path);
  }

  @Override
  public Answer<String> folder(int csidl) {
    return Answer.unknown("folder " + csidl);
  }

  @Override
  public Answer<List<CbsPackage>> cbsPackages(String identityPrefix) {
    return Answer.unknown("packages " + identityPrefix);
  }

  @Override
  public Answer<MsiProduct> msiProduct(String productCode) {
    return Answer.unknown("product " + productCode);
  }

  @Override
  public Answer<Long> licenseDword(String name) {
    return Answer.unknown("license value " + name);
  }

  @Override
  public Answer<List<WmiRow>> wmi(String namespace, String className) {
    return Answer.unknown("WMI class " + className);
  }

  @Override
  public Answer<Boolean> installedOnce(UUID update) {
    return Answer.unknown("installed once " + update);
  }
}
