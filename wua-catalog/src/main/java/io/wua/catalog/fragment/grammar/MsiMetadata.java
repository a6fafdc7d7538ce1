package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.rule.comparison.ScalarComparison;
import io.wua.catalog.rule.msi.MsiApplicationRule;
import io.wua.catalog.rule.msi.MsiPatch;
import io.wua.catalog.rule.msi.PackageQuestion;
import io.wua.catalog.rule.msi.PatchTarget;
import io.wua.catalog.rule.msi.TargetVersion;
import io.wua.core.host.DottedVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads patches and applications of Windows Installer out of the metadata of a rule set. */
final class MsiMetadata {
  private static final String VALIDATE = "Validate";

  private MsiMetadata() {}

  /** The patch that the metadata describes. */
  static MsiPatch patch(RuleContext context) throws BadArgument {
    Element metadata = context.metadata("MsiPatchMetadata");
    Element patch = child(metadata, "MsiPatch");
    List<PatchTarget> targets = new ArrayList<>();
    for (Element target : patch.all("TargetProduct").toList()) {
      targets.add(target(target));
    }
    if (targets.isEmpty()) {
      throw new BadArgument("its metadata names no product");
    }
    Optional<Element> fallback =
        metadata.first("FallbackPatchCode").or(() -> patch.first("FallbackPatchCode"));
    return new MsiPatch(
        new Arguments(patch).guid("PatchGUID"),
        targets,
        fallback.isPresent()
            ? Optional.of(Arguments.guidOf("FallbackPatchCode", fallback.get().text()))
            : Optional.empty());
  }

  /** The rule about the application that the metadata describes. */
  static MsiApplicationRule application(PackageQuestion question, RuleContext context)
      throws BadArgument {
    Element product = child(context.metadata("MsiApplicationMetadata"), "ProductCode");
    Arguments it = new Arguments(product);
    return new MsiApplicationRule(
        question,
        Arguments.guidOf("ProductCode", product.text()),
        it.optional("Version", it::version));
  }

  private static PatchTarget target(Element target) throws BadArgument {
    String product =
        Arguments.guidOf("TargetProductCode", child(target, "TargetProductCode").text());
    return new PatchTarget(product, version(target), language(target));
  }

  private static Optional<TargetVersion> version(Element target) throws BadArgument {
    Optional<Element> element = target.first("TargetVersion").filter(MsiMetadata::isChecked);
    if (element.isEmpty()) {
      return Optional.empty();
    }
    String text = element.get().text();
    DottedVersion version =
        DottedVersion.tryParse(text)
            .orElseThrow(() -> new BadArgument("TargetVersion is not a version: " + text));
    String filter = element.get().attribute("ComparisonFilter").orElse("MajorMinorUpdate");
    return switch (filter.strip().toLowerCase(Locale.ROOT)) {
      case "none" -> Optional.empty();
      case "major" -> Optional.of(new TargetVersion(comparison(element.get()), version, 1));
      case "majorminor" -> Optional.of(new TargetVersion(comparison(element.get()), version, 2));
      case "majorminorupdate" ->
          Optional.of(new TargetVersion(comparison(element.get()), version, 3));
      default -> throw new BadArgument("ComparisonFilter is not known: " + filter);
    };
  }

  private static ScalarComparison comparison(Element version) throws BadArgument {
    String word = version.attribute("ComparisonType").orElse("Equal").strip();
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "lessthan" -> ScalarComparison.LESS_THAN;
      case "lessthanorequal" -> ScalarComparison.LESS_THAN_OR_EQUAL_TO;
      case "equal" -> ScalarComparison.EQUAL_TO;
      case "greaterthanorequal" -> ScalarComparison.GREATER_THAN_OR_EQUAL_TO;
      case "greaterthan" -> ScalarComparison.GREATER_THAN;
      default -> throw new BadArgument("ComparisonType is not known: " + word);
    };
  }

  private static OptionalLong language(Element target) throws BadArgument {
    Optional<Element> element = target.first("TargetLanguage").filter(MsiMetadata::isChecked);
    if (element.isEmpty()) {
      return OptionalLong.empty();
    }
    String text = element.get().text();
    if (!text.matches("[0-9]{1,9}")) {
      throw new BadArgument("TargetLanguage is not a number: " + text);
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  /** Whether Windows Installer checks it; unless the document says no it is taken for checked. */
  private static boolean isChecked(Element element) {
    return element.attribute(VALIDATE).isEmpty() || element.flag(VALIDATE);
  }

  private static Element child(Element element, String name) throws BadArgument {
    return element.first(name).orElseThrow(() -> new BadArgument("its metadata holds no " + name));
  }
}
