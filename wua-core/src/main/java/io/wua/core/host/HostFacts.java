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
import java.util.Optional;
import java.util.UUID;

/**
 * Port: what applicability rules ask of a host, live or from a snapshot.
 *
 * <p>Every question has three answers: the value, "asked and not there", and "unknown" with the
 * name of the missing fact. Implementations never guess: they answer absent only where the absence
 * was observed or the family of facts is known to be complete. Names (keys, values, paths,
 * identities, classes) are compared without regard to case. Answers do not change while an instance
 * lives; asking twice is harmless. Methods do not throw and may be called by several threads.
 */
public interface HostFacts {
  /** The name of the host, for people. */
  String name();

  /** When the facts were taken; empty for a live host. */
  Optional<Instant> collectedAt();

  /** The true Windows version (RtlGetVersion) with the UBR as fourth part. */
  Answer<DottedVersion> osVersion();

  /** Workstation, domain controller or server. */
  Answer<ProductType> productType();

  /** The native architecture, whatever that of this process. */
  Answer<Architecture> architecture();

  /** The SKU number ({@code GetProductInfo}). */
  Answer<Integer> sku();

  /** {@code wSuiteMask}. */
  Answer<Integer> suiteMask();

  /** Service pack as {@code major.minor}. */
  Answer<DottedVersion> servicePack();

  /** The install language as a tag, {@code en-US}. */
  Answer<String> language();

  /** The installed interface languages; absent where MUI is not installed. */
  Answer<List<String>> muiLanguages();

  /** The number of logical processors. */
  Answer<Integer> processors();

  /** {@code GetSystemMetrics(index)}. */
  Answer<Integer> systemMetric(int index);

  /** Whether the host is a node of a failover cluster. */
  Answer<Boolean> clusterNode();

  /** A device attribute by name; the attributes that follow from other facts need not be stated. */
  Answer<String> deviceAttribute(String name);

  /** Whether a key exists: present with TRUE, absent, or unknown. */
  Answer<Boolean> registryKey(RegistryKey key, RegistryView view);

  /**
   * A value of a key.
   *
   * @param valueName the name, empty for the default value
   */
  Answer<RegistryValue> registryValue(RegistryKey key, RegistryView view, String valueName);

  /** The names of the direct sub-keys; absent where the key is not there. */
  Answer<SubKeys> registrySubKeys(RegistryKey key, RegistryView view);

  /** A file by its absolute path. */
  Answer<FileFact> file(String path);

  /** The path of a shell folder by its CSIDL number. */
  Answer<String> folder(int csidl);

  /**
   * The component packages whose identity starts with that text; present and empty where none does
   * and the list is complete.
   *
   * @param identityPrefix for instance {@code Package_for_RollupFix~}
   * @return packages found; unknown where the list is not complete and none was found
   */
  Answer<List<CbsPackage>> cbsPackages(String identityPrefix);

  /** A Windows Installer product by its product code in braces. */
  Answer<MsiProduct> msiProduct(String productCode);

  /** A licensing value ({@code SLGetWindowsInformationDWORD}). */
  Answer<Long> licenseDword(String name);

  /** The instances of a WMI class. */
  Answer<List<WmiRow>> wmi(String namespace, String className);

  /** Whether the agent once installed that update: present with TRUE, absent, or unknown. */
  Answer<Boolean> installedOnce(UUID update);
}
