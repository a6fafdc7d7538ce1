package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.cbs.CbsAssembly;
import io.wua.catalog.rule.cbs.CbsIdentity;
import io.wua.catalog.rule.cbs.CbsPackageInstallable;
import io.wua.catalog.rule.cbs.CbsPackageInstalled;
import io.wua.catalog.rule.cbs.CbsPackageInstalledByIdentity;
import java.util.Map;

/** The rules about component packages; they carry no prefix in fragments. */
final class CbsForms {
  static final Map<String, RuleForm> FORMS =
      Map.of(
          "CbsPackageInstalled",
              new RuleForm(Family.CBS, (it, context) -> new CbsPackageInstalled(assembly(context))),
          "CbsPackageInstallable",
              new RuleForm(
                  Family.CBS, (it, context) -> new CbsPackageInstallable(assembly(context))),
          "CbsPackageInstalledByIdentity",
              RuleForm.plain(
                  Family.CBS,
                  it ->
                      new CbsPackageInstalledByIdentity(
                          it.word("PackageIdentity", "package identity", CbsIdentity::parse))));

  private CbsForms() {}

  private static CbsAssembly assembly(RuleContext context) throws BadArgument {
    return context
        .metadata()
        .flatMap(CbsMetadata::assembly)
        .orElseThrow(() -> new BadArgument("there is no component manifest beside it"));
  }
}
