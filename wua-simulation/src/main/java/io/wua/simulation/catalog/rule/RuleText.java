package io.wua.simulation.catalog.rule;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.ProductType;
import io.wua.simulation.catalog.xml.Markup;
import java.util.stream.Stream;

/** Spells applicability rules. Names, attributes and their order are those of real fragments. */
public final class RuleText {
  private static final String HIVE = "HKEY_LOCAL_MACHINE";

  private RuleText() {}

  /** How an observed value compares with the one in a rule. */
  public enum Comparison {
    /** Less. */
    LESS_THAN("LessThan"),
    /** The same. */
    EQUAL_TO("EqualTo"),
    /** The same or more. */
    AT_LEAST("GreaterThanOrEqualTo");

    private final String word;

    Comparison(String word) {
      this.word = word;
    }
  }

  /** Always so. */
  public static String always() {
    return rule("True");
  }

  /** All of these. */
  public static String and(String... rules) {
    return group("And", rules);
  }

  /** One of these. */
  public static String or(String... rules) {
    return group("Or", rules);
  }

  /** The contrary. */
  public static String not(String rule) {
    return group("Not", rule);
  }

  /** The native architecture. */
  public static String processor(Architecture architecture) {
    return rule("b.Processor", "Architecture", Integer.toString(architecture.number()));
  }

  /** A Windows of that kind whose major, minor and build number compare so. */
  public static String windows(Comparison comparison, String version, ProductType type) {
    DottedVersion parts = DottedVersion.parse(version);
    return rule(
        "b.WindowsVersion",
        "Comparison",
        comparison.word,
        "MajorVersion",
        Long.toString(parts.major()),
        "MinorVersion",
        Long.toString(parts.minor()),
        "BuildNumber",
        Long.toString(parts.build()),
        "ProductType",
        Integer.toString(type.number()));
  }

  /** A key of the native view exists. */
  public static String registryKey(String subkey) {
    return rule("b.RegKeyExists", "Key", HIVE, "Subkey", subkey);
  }

  /** A value of the native view exists. */
  public static String registryValue(String subkey, String value) {
    return rule("b.RegValueExists", "Key", HIVE, "Subkey", subkey, "Value", value);
  }

  /** A number of the native view compares so. */
  public static String registryNumber(
      String subkey, String value, Comparison comparison, long data) {
    return rule(
        "b.RegDword",
        "Key",
        HIVE,
        "Subkey",
        subkey,
        "Value",
        value,
        "Comparison",
        comparison.word,
        "Data",
        Long.toString(data));
  }

  /** A text of the native view is this. */
  public static String registryText(String subkey, String value, String data) {
    return rule(
        "b.RegSz",
        "Key",
        HIVE,
        "Subkey",
        subkey,
        "Value",
        value,
        "Comparison",
        Comparison.EQUAL_TO.word,
        "Data",
        data);
  }

  /** A text of the native view, read as a version, compares so. */
  public static String registryVersion(
      String subkey, String value, Comparison comparison, String version) {
    return rule("b.RegSzToVersion", versionRule(HIVE, subkey, value, comparison, version));
  }

  /** A text of the 32 bit view, read as a version, compares so. */
  public static String registryVersion32(
      String subkey, String value, Comparison comparison, String version) {
    return rule(
        "b.RegSzToVersion",
        Stream.concat(
                Stream.of(versionRule(HIVE, subkey, value, comparison, version)),
                Stream.of("RegType32", "true"))
            .toArray(String[]::new));
  }

  private static String[] versionRule(
      String hive, String subkey, String value, Comparison comparison, String version) {
    return new String[] {
      "Key", hive, "Subkey", subkey, "Value", value, "Comparison", comparison.word, "Data", version
    };
  }

  /** Any direct sub-key of a key satisfies the rule, which names it HKEY_LOOP_TARGET. */
  public static String anySubkey(String subkey, String rule) {
    return new Markup()
        .start("b.RegKeyLoop")
        .attribute("Key", HIVE)
        .attribute("Subkey", subkey)
        .attribute("TrueIf", "Any")
        .raw(rule)
        .end()
        .toString();
  }

  /** A value below the sub-key that {@link #anySubkey} looks at, read as a version, compares so. */
  public static String loopVersion(
      String subkey, String value, Comparison comparison, String version) {
    return rule(
        "b.RegSzToVersion", versionRule("HKEY_LOOP_TARGET", subkey, value, comparison, version));
  }

  /** The fixed version of a file below a shell folder compares so. */
  public static String fileVersion(int csidl, String path, Comparison comparison, String version) {
    return rule(
        "b.FileVersion",
        "Path",
        path,
        "Comparison",
        comparison.word,
        "Version",
        version,
        "Csidl",
        Integer.toString(csidl));
  }

  /** The fixed version of a file below a folder that the registry names compares so. */
  public static String fileVersion(
      String subkey, String value, String path, Comparison comparison, String version) {
    return rule(
        "b.FileVersionPrependRegSz",
        "Path",
        path,
        "Comparison",
        comparison.word,
        "Version",
        version,
        "Key",
        HIVE,
        "Subkey",
        subkey,
        "Value",
        value);
  }

  /** A device attribute, compared as text or, where the name ends so, as a version. */
  public static String device(String name, Comparison comparison, String value) {
    return rule(
        "DeviceAttribute",
        "Name",
        name,
        "Type",
        name.endsWith("Version") ? "Version" : "String",
        "Comparison",
        comparison.word,
        "Value",
        value);
  }

  /** A product release of at least that version. */
  public static String release(String name, String version) {
    return rule("ProductReleaseInstalled", "Name", name, "Version", version);
  }

  /** A Windows Installer product from one version, inclusive, up to another, exclusive. */
  public static String installerProduct(String code, String from, String before) {
    return rule(
        "m.MsiProductInstalled",
        "ProductCode",
        code,
        "VersionMax",
        before,
        "ExcludeVersionMax",
        "true",
        "VersionMin",
        from);
  }

  /** The component package of the manifest in the metadata is installed. */
  public static String componentInstalled() {
    return rule("CbsPackageInstalled");
  }

  /** The component package of the manifest in the metadata can be installed. */
  public static String componentInstallable() {
    return rule("CbsPackageInstallable");
  }

  private static String group(String name, String... rules) {
    return new Markup().start(name).raw(String.join("", rules)).end().toString();
  }

  private static String rule(String name, String... namesAndValues) {
    Markup xml = new Markup().start(name);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.attribute(namesAndValues[i], namesAndValues[i + 1]);
    }
    return xml.end().toString();
  }
}
