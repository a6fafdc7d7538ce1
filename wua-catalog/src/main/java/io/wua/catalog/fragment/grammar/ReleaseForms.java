package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.release.DeviceAttributeText;
import io.wua.catalog.rule.release.DeviceAttributeVersion;
import io.wua.catalog.rule.release.ProductReleaseInstalled;
import io.wua.catalog.rule.release.ProductReleaseVersion;
import io.wua.catalog.rule.release.ReleaseName;
import java.util.Locale;
import java.util.Map;

/** The rules about releases and device attributes; they carry no prefix. */
final class ReleaseForms {
  static final Map<String, RuleForm> FORMS =
      Map.of(
          "ProductReleaseInstalled",
              unprefixed(it -> new ProductReleaseInstalled(name(it), it.version("Version"))),
          "ProductReleaseVersion",
              unprefixed(
                  it ->
                      new ProductReleaseVersion(
                          name(it), it.scalarComparison(), it.version("Version"))),
          "DeviceAttribute", unprefixed(ReleaseForms::deviceAttribute));

  private ReleaseForms() {}

  private static ReleaseName name(Arguments it) throws BadArgument {
    return ReleaseName.parse(it.filled("Name"));
  }

  private static Rule deviceAttribute(Arguments it) throws BadArgument {
    String name = it.filled("Name");
    String type = it.text("Type");
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "string" -> new DeviceAttributeText(name, it.stringComparison(), it.text("Value"));
      case "version" ->
          new DeviceAttributeVersion(name, it.scalarComparison(), it.version("Value"));
      default -> throw new BadArgument("attribute Type is not String or Version: " + type);
    };
  }

  private static RuleForm unprefixed(RuleForm.Plain builder) {
    return RuleForm.plain(Family.UNSTATED, builder);
  }
}
