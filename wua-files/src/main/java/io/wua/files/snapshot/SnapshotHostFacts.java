package io.wua.files.snapshot;

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
import io.wua.files.json.JsonFields;
import io.wua.files.json.JsonPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers from a snapshot; immutable. */
final class SnapshotHostFacts implements HostFacts {
  /** Named by every document of this format that names its format. */
  static final String SCHEMA = "wua.host/1";

  private final String name;
  private final Optional<Instant> collectedAt;
  private final OsFacts os;
  private final DerivedFacts derived;
  private final RegistryFacts registry;
  private final FactFamily<FileFact> files;
  private final FactFamily<String> folders;
  private final CbsFacts cbsPackages;
  private final FactFamily<MsiProduct> msiProducts;
  private final FactFamily<List<WmiRow>> wmi;
  private final FactFamily<Boolean> installedOnce;

  /**
   * Reads the document; what is wrong with it goes to its problems, and then the facts are not to
   * be used.
   *
   * @param nameOtherwise the name of the host where the document has none
   */
  SnapshotHostFacts(JsonPlace document, String nameOtherwise) {
    JsonFields fields =
        document.fields(
            "schema",
            "name",
            "collectedAt",
            "os",
            "deviceAttributes",
            "registry",
            "files",
            "folders",
            "cbsPackages",
            "msiProducts",
            "licensing",
            "wmi",
            "installedOnce",
            "complete");
    fields.at("schema").ifPresent(s -> s.word(List.of(SCHEMA), SnapshotHostFacts::schema));
    Set<Family> complete = fields.at("complete").map(Family::readAll).orElse(Set.of());
    name = fields.at("name").flatMap(JsonPlace::text).orElse(nameOtherwise);
    collectedAt = fields.at("collectedAt").flatMap(Forms::instant);
    os = OsFacts.read(fields.at("os"), complete.contains(Family.SYSTEM_METRICS));
    derived =
        new DerivedFacts(
            os,
            FactCollector.named(
                at(fields, Family.DEVICE_ATTRIBUTES),
                complete.contains(Family.DEVICE_ATTRIBUTES),
                JsonPlace::textOrNumber),
            FactCollector.named(
                at(fields, Family.LICENSING), complete.contains(Family.LICENSING), Forms::dword));
    registry =
        RegistryEntries.read(
            at(fields, Family.REGISTRY),
            new RegistryViews(os.architecture().found().map(Architecture::is64Bit).orElse(true)),
            complete.contains(Family.REGISTRY));
    files = FileEntries.read(at(fields, Family.FILES), complete.contains(Family.FILES));
    folders =
        FactCollector.numbered(
            at(fields, Family.FOLDERS), complete.contains(Family.FOLDERS), JsonPlace::text);
    cbsPackages =
        CbsFacts.read(at(fields, Family.CBS_PACKAGES), complete.contains(Family.CBS_PACKAGES));
    msiProducts =
        MsiEntries.read(at(fields, Family.MSI_PRODUCTS), complete.contains(Family.MSI_PRODUCTS));
    wmi = WmiEntries.read(at(fields, Family.WMI), complete.contains(Family.WMI));
    installedOnce = installedOnce(fields, complete.contains(Family.INSTALLED_ONCE));
  }

  private static Optional<JsonPlace> at(JsonFields fields, Family family) {
    return fields.at(family.word());
  }

  private static Optional<String> schema(String text) {
    return text.equals(SCHEMA) ? Optional.of(text) : Optional.empty();
  }

  private static FactFamily<Boolean> installedOnce(JsonFields fields, boolean complete) {
    FactCollector<Boolean> updates = new FactCollector<>();
    for (JsonPlace id : at(fields, Family.INSTALLED_ONCE).map(JsonPlace::items).orElse(List.of())) {
      Forms.guid(id).ifPresent(guid -> updates.state(guid.toString(), Answer.present(true), id));
    }
    return updates.family(complete);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Instant> collectedAt() {
    return collectedAt;
  }

  @Override
  public Answer<DottedVersion> osVersion() {
    return os.version();
  }

  @Override
  public Answer<ProductType> productType() {
    return os.productType();
  }

  @Override
  public Answer<Architecture> architecture() {
    return os.architecture();
  }

  @Override
  public Answer<Integer> sku() {
    return derived.sku();
  }

  @Override
  public Answer<Integer> suiteMask() {
    return os.suiteMask();
  }

  @Override
  public Answer<DottedVersion> servicePack() {
    return os.servicePack();
  }

  @Override
  public Answer<String> language() {
    return os.language();
  }

  @Override
  public Answer<List<String>> muiLanguages() {
    return os.muiLanguages();
  }

  @Override
  public Answer<Integer> processors() {
    return os.processors();
  }

  @Override
  public Answer<Integer> systemMetric(int index) {
    return os.systemMetrics().ask(Integer.toString(index), "os.systemMetrics " + index);
  }

  @Override
  public Answer<Boolean> clusterNode() {
    return os.clusterNode();
  }

  @Override
  public Answer<String> deviceAttribute(String attribute) {
    return derived.attribute(attribute);
  }

  @Override
  public Answer<Boolean> registryKey(RegistryKey key, RegistryView view) {
    return registry.key(key, view);
  }

  @Override
  public Answer<RegistryValue> registryValue(RegistryKey key, RegistryView view, String valueName) {
    return registry.value(key, view, valueName);
  }

  @Override
  public Answer<SubKeys> registrySubKeys(RegistryKey key, RegistryView view) {
    return registry.subKeys(key, view);
  }

  @Override
  public Answer<FileFact> file(String path) {
    return files.ask(Forms.canonicalPath(path), "file " + path);
  }

  @Override
  public Answer<String> folder(int csidl) {
    return folders.ask(Integer.toString(csidl), "folder " + csidl);
  }

  @Override
  public Answer<List<CbsPackage>> cbsPackages(String identityPrefix) {
    return cbsPackages.startingWith(identityPrefix);
  }

  @Override
  public Answer<MsiProduct> msiProduct(String productCode) {
    return msiProducts.ask(MsiEntries.canonical(productCode), "msiProduct " + productCode);
  }

  @Override
  public Answer<Long> licenseDword(String licenseName) {
    return derived.license(licenseName);
  }

  @Override
  public Answer<List<WmiRow>> wmi(String namespace, String className) {
    return wmi.ask(
        WmiEntries.canonical(namespace, className), "wmi " + namespace + " " + className);
  }

  @Override
  public Answer<Boolean> installedOnce(UUID update) {
    return installedOnce.ask(update.toString(), "installedOnce " + update);
  }
}
