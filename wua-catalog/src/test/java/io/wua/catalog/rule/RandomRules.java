package io.wua.catalog.rule;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random trees over rules of every family, all about the facts of {@link RandomHosts}. */
public final class RandomRules {
  private static final String KEY = "Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\Acme' ";
  private static final String MANIFEST =
      "<CbsPackageApplicabilityMetadata><assembly><assemblyIdentity name='Package_for_DotNetRollup_481'"
          + " version='10.0.9082.7' processorArchitecture='amd64' publicKeyToken='t'/><package><parent"
          + " disposition='detect' buildCompare='GE'><assemblyIdentity version='10.0.9082.1'"
          + " name='Package_for_DotNetRollup_481' processorArchitecture='amd64' publicKeyToken='t'/>"
          + "</parent></package></assembly></CbsPackageApplicabilityMetadata>";
  private static final List<Rule> LEAVES =
      Stream.of(
              "<CbsPackageInstalled/>",
              "<CbsPackageInstallable/>",
              "<True/>",
              "<False/>",
              "<Strange/>",
              "<b.RegDword Key='x'/>",
              "<b.RegKeyExists " + KEY + "/>",
              "<b.RegValueExists " + KEY + "Value='Level' Type='REG_DWORD'/>",
              "<b.RegDword " + KEY + "Value='Level' Comparison='GreaterThan' Data='2'/>",
              "<b.RegDword " + KEY + "Value='Name' Comparison='GreaterThan' Data='2'/>",
              "<b.RegSz " + KEY + "Value='Name' Comparison='BeginsWith' Data='acme'/>",
              "<b.RegSzToVersion " + KEY + "Value='Name' Comparison='EqualTo' Data='1.0'/>",
              "<b.RegKeyLoop Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE' TrueIf='Any'>"
                  + "<b.RegValueExists Key='HKEY_LOOP_TARGET' Subkey='' Value='Level'/></b.RegKeyLoop>",
              "<b.RegKeyLoop Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE' TrueIf='All'>"
                  + "<b.RegValueExists Key='HKEY_LOOP_TARGET' Subkey='' Value='Name'/></b.RegKeyLoop>",
              "<b.RegKeyLoop Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE' TrueIf='None'>"
                  + "<b.RegDword Key='HKEY_LOOP_TARGET' Subkey='' Value='Level'"
                  + " Comparison='EqualTo' Data='3'/></b.RegKeyLoop>",
              "<b.FileExists Path='a.dll' Csidl='41' Version='1.0' Size='5'/>",
              "<b.FileVersion Path='a.dll' Csidl='37' Comparison='LessThan' Version='2.0'/>",
              "<b.FileSizePrependRegSz Path='a.dll' "
                  + KEY
                  + "Value='Dir' Comparison='EqualTo' Size='5'/>",
              "<b.WindowsVersion Comparison='GreaterThanOrEqualTo' MajorVersion='10'"
                  + " ServicePackMajor='1' ProductType='1' SuiteMask='256'/>",
              "<b.WindowsLanguage Language='en-US'/>",
              "<b.MuiLanguageInstalled Language='en'/>",
              "<b.Processor Architecture='9' Level='3'/>",
              "<b.NumberOfProcessors Comparison='GreaterThan' Number='2'/>",
              "<b.LicenseDword Value='Kernel-ProductInfo' Comparison='EqualTo' Data='4'/>",
              "<DeviceAttribute Name='OSVersion' Type='Version' Comparison='LessThan' Value='10.0.26101'/>",
              "<DeviceAttribute Name='sku' Type='String' Comparison='EqualTo' Value='4'/>",
              "<DeviceAttribute Name='DL_OSVersion' Type='Version' Comparison='LessThan' Value='11'/>",
              "<ProductReleaseInstalled Name='Client.OS.RS2.AMD64' Version='10.0.26100.5'/>",
              "<ProductReleaseInstalled Name='Microsoft.NetFX.amd64' Version='2400.26100.9000.1'/>",
              "<ProductReleaseVersion Name='Server.OS.amd64' Version='0.0.0.0' Comparison='greaterthan'/>",
              "<CbsPackageInstalledByIdentity PackageIdentity='Package_for_DotNetRollup_481~t~amd64~~10.0.9082.7'/>",
              "<m.MsiProductInstalled ProductCode='{E49CA583-2EC0-4510-862A-C2BEFD036330}'"
                  + " VersionMin='2.0' Language='1033'/>",
              "<b.WmiQuery WqlQuery=\"SELECT * FROM Win32_BIOS WHERE Name = 'A' AND Version LIKE '1%'\"/>")
          .map(xml -> RuleTexts.rule(xml, MANIFEST))
          .toList();

  private RandomRules() {}

  /** A rule of up to four levels. */
  public static Rule rule(SplittableRandom random) {
    return rule(random, 3);
  }

  /** One to four rules. */
  static List<Rule> several(SplittableRandom random) {
    return several(random, 2);
  }

  private static List<Rule> several(SplittableRandom random, int levels) {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> rule(random, levels)).toList();
  }

  private static Rule rule(SplittableRandom random, int levels) {
    int kind = levels == 0 ? 0 : random.nextInt(5);
    return switch (kind) {
      case 1 -> new Not(rule(random, levels - 1));
      case 2 -> new And(several(random, levels - 1));
      case 3 -> new Or(several(random, levels - 1));
      default -> LEAVES.get(random.nextInt(LEAVES.size()));
    };
  }
}
