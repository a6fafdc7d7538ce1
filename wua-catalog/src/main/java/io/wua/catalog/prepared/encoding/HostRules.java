package io.wua.catalog.prepared.encoding;

import io.wua.catalog.rule.HostRule;
import io.wua.catalog.rule.cbs.CbsPackageInstallable;
import io.wua.catalog.rule.cbs.CbsPackageInstalled;
import io.wua.catalog.rule.cbs.CbsPackageInstalledByIdentity;
import io.wua.catalog.rule.file.FileExists;
import io.wua.catalog.rule.file.FileSize;
import io.wua.catalog.rule.file.FileTime;
import io.wua.catalog.rule.file.FileVersion;
import io.wua.catalog.rule.msi.MsiApplicationRule;
import io.wua.catalog.rule.msi.MsiPartInstalledForProduct;
import io.wua.catalog.rule.msi.MsiPatchInstalledForProduct;
import io.wua.catalog.rule.msi.MsiPatchRule;
import io.wua.catalog.rule.msi.MsiProductInstalled;
import io.wua.catalog.rule.os.ClusteredOs;
import io.wua.catalog.rule.os.InstalledOnce;
import io.wua.catalog.rule.os.LicenseDword;
import io.wua.catalog.rule.os.MachineNumber;
import io.wua.catalog.rule.os.MuiInstalled;
import io.wua.catalog.rule.os.MuiLanguageInstalled;
import io.wua.catalog.rule.os.Platform;
import io.wua.catalog.rule.os.Processor;
import io.wua.catalog.rule.os.WindowsLanguage;
import io.wua.catalog.rule.os.WindowsVersion;
import io.wua.catalog.rule.registry.LegacyRegText;
import io.wua.catalog.rule.registry.RegDword;
import io.wua.catalog.rule.registry.RegKeyExists;
import io.wua.catalog.rule.registry.RegKeyLoop;
import io.wua.catalog.rule.registry.RegSzToVersion;
import io.wua.catalog.rule.registry.RegText;
import io.wua.catalog.rule.registry.RegValueExists;
import io.wua.catalog.rule.release.DeviceAttributeText;
import io.wua.catalog.rule.release.DeviceAttributeVersion;
import io.wua.catalog.rule.release.ProductReleaseInstalled;
import io.wua.catalog.rule.release.ProductReleaseVersion;
import io.wua.catalog.rule.wmi.WmiQuery;
import java.util.List;

/** Every kind of rule about hosts, for these cannot be sealed across packages. */
final class HostRules {
  static final List<Class<? extends HostRule>> KINDS =
      List.of(
          CbsPackageInstallable.class,
          CbsPackageInstalled.class,
          CbsPackageInstalledByIdentity.class,
          ClusteredOs.class,
          DeviceAttributeText.class,
          DeviceAttributeVersion.class,
          FileExists.class,
          FileSize.class,
          FileTime.class,
          FileVersion.class,
          InstalledOnce.class,
          LegacyRegText.class,
          LicenseDword.class,
          MachineNumber.class,
          MsiApplicationRule.class,
          MsiPartInstalledForProduct.class,
          MsiPatchInstalledForProduct.class,
          MsiPatchRule.class,
          MsiProductInstalled.class,
          MuiInstalled.class,
          MuiLanguageInstalled.class,
          Platform.class,
          Processor.class,
          ProductReleaseInstalled.class,
          ProductReleaseVersion.class,
          RegDword.class,
          RegKeyExists.class,
          RegKeyLoop.class,
          RegSzToVersion.class,
          RegText.class,
          RegValueExists.class,
          WindowsLanguage.class,
          WindowsVersion.class,
          WmiQuery.class);

  private HostRules() {}
}
