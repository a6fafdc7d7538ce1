package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.Rule;
import io.wua.catalog.rule.msi.MsiPartInstalledForProduct;
import io.wua.catalog.rule.msi.MsiPatchInstalledForProduct;
import io.wua.catalog.rule.msi.MsiPatchRule;
import io.wua.catalog.rule.msi.MsiProductInstalled;
import io.wua.catalog.rule.msi.PackageQuestion;
import io.wua.catalog.rule.msi.ProductCondition;
import io.wua.catalog.rule.msi.VersionBounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules about Windows Installer. */
final class MsiForms {
  static final Map<String, RuleForm> FORMS = forms();

  private MsiForms() {}

  private static Map<String, RuleForm> forms() {
    Map<String, RuleForm> forms = new HashMap<>();
    forms.put("MsiProductInstalled", plain(it -> new MsiProductInstalled(product(it))));
    forms.put(
        "MsiPatchInstalledForProduct",
        plain(it -> new MsiPatchInstalledForProduct(it.guid("PatchCode"), product(it))));
    forms.put("MsiFeatureInstalledForProduct", plain(MsiForms::features));
    forms.put("MsiComponentInstalledForProduct", plain(MsiForms::components));
    for (PackageQuestion question : PackageQuestion.values()) {
      forms.put(
          "MsiPatch" + question,
          new RuleForm(
              Family.MSI, (it, context) -> new MsiPatchRule(question, MsiMetadata.patch(context))));
      forms.put(
          "MsiApplication" + question,
          new RuleForm(Family.MSI, (it, context) -> MsiMetadata.application(question, context)));
    }
    return Map.copyOf(forms);
  }

  private static ProductCondition product(Arguments it) throws BadArgument {
    Optional<Long> language = it.optional("Language", it::number);
    return new ProductCondition(
        it.guid("ProductCode"),
        new VersionBounds(bound(it, "VersionMin"), bound(it, "VersionMax")),
        language.map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  /** An end of the bounds; that it is excluded means nothing where there is no such end. */
  private static Optional<VersionBounds.Bound> bound(Arguments it, String attribute)
      throws BadArgument {
    boolean excluded = it.flag("Exclude" + attribute);
    return it.optional(attribute, it::version)
        .map(version -> new VersionBounds.Bound(version, excluded));
  }

  private static Rule features(Arguments it) throws BadArgument {
    return new MsiPartInstalledForProduct(
        MsiPartInstalledForProduct.Kind.FEATURE,
        it.texts("Feature"),
        it.flag("AllFeaturesRequired"),
        guids(it, "Product"),
        it.flag("AllProductsRequired"));
  }

  private static Rule components(Arguments it) throws BadArgument {
    return new MsiPartInstalledForProduct(
        MsiPartInstalledForProduct.Kind.COMPONENT,
        guids(it, "Component"),
        it.flag("AllComponentsRequired"),
        guids(it, "Product"),
        it.flag("AllProductsRequired"));
  }

  private static List<String> guids(Arguments it, String child) throws BadArgument {
    List<String> guids = new ArrayList<>();
    for (String text : it.texts(child)) {
      guids.add(Arguments.guidOf("element " + child, text));
    }
    return guids;
  }

  private static RuleForm plain(RuleForm.Plain builder) {
    return RuleForm.plain(Family.MSI, builder);
  }
}
