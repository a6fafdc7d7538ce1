package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.comparison.ScalarComparison;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules about Windows itself, its hardware, languages and licence. */
final class OsForms {
  static final Map<String, RuleForm> FORMS =
      Map.ofEntries(
          base("WindowsVersion", OsForms::version),
          base("PlatformVersion", OsForms::version),
          base("Platform", it -> new Platform(it.filled("PlatformID"))),
          base("WindowsLanguage", it -> new WindowsLanguage(it.filled("Language"))),
          base("PlatformLanguage", it -> new WindowsLanguage(it.filled("Language"))),
          base("MuiInstalled", it -> new MuiInstalled()),
          base("MuiLanguageInstalled", it -> new MuiLanguageInstalled(it.filled("Language"))),
          base(
              "SystemMetric",
              it ->
                  new MachineNumber(
                      new MachineNumber.What.Metric(it.signed("Index")),
                      it.scalarComparison(),
                      it.signed("Value"))),
          base(
              "NumberOfProcessors",
              it ->
                  new MachineNumber(
                      new MachineNumber.What.Processors(),
                      it.scalarComparison(),
                      it.signed("Number"))),
          base(
              "Processor",
              it ->
                  new Processor(
                      it.number("Architecture"),
                      it.element().attribute("Level"),
                      it.element().attribute("Revision"))),
          base("ClusteredOS", it -> new ClusteredOs()),
          base(
              "LicenseDword",
              it ->
                  new LicenseDword(
                      it.filled("Value"),
                      Optional.of(new LicenseDword.Test(it.scalarComparison(), it.dword("Data"))))),
          base("LicenseValueExists", it -> new LicenseDword(it.filled("Value"), Optional.empty())),
          base("InstalledOnce", it -> new InstalledOnce()));

  private static final List<String> VERSION_TESTS =
      List.of(
          "MajorVersion",
          "MinorVersion",
          "BuildNumber",
          "ServicePackMajor",
          "ServicePackMinor",
          "ProductType",
          "SuiteMask");

  private OsForms() {}

  private static WindowsVersion version(Arguments it) throws BadArgument {
    if (VERSION_TESTS.stream().allMatch(each -> it.element().attribute(each).isEmpty())) {
      throw new BadArgument("it tests nothing");
    }
    ScalarComparison comparison =
        it.element().attribute("Comparison").isPresent()
            ? it.scalarComparison()
            : ScalarComparison.EQUAL_TO;
    return new WindowsVersion(
        comparison,
        number(it, "MajorVersion"),
        number(it, "MinorVersion"),
        number(it, "BuildNumber"),
        number(it, "ServicePackMajor"),
        number(it, "ServicePackMinor"),
        number(it, "ProductType"),
        number(it, "SuiteMask"),
        it.flag("AllSuitesMustBePresent"));
  }

  private static OptionalLong number(Arguments it, String attribute) throws BadArgument {
    return it.optional(attribute, it::number).map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static Map.Entry<String, RuleForm> base(String name, RuleForm.Plain builder) {
    return Map.entry(name, RuleForm.plain(Family.BASE, builder));
  }
}
