package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.argument.Arguments;
import io.wua.catalog.fragment.argument.BadArgument;
import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.rule.comparison.StringComparison;
import io.wua.catalog.rule.registry.LegacyRegText;
import io.wua.catalog.rule.registry.LoopLogic;
import io.wua.catalog.rule.registry.RegDword;
import io.wua.catalog.rule.registry.RegKeyExists;
import io.wua.catalog.rule.registry.RegKeyLoop;
import io.wua.catalog.rule.registry.RegSzToVersion;
import io.wua.catalog.rule.registry.RegText;
import io.wua.catalog.rule.registry.RegValueExists;
import io.wua.catalog.rule.registry.RegistryPlace;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryView;
import java.util.Map;

/** The rules about the registry. */
final class RegistryForms {
  static final Map<String, RuleForm> FORMS =
      Map.ofEntries(
          base("RegKeyExists", it -> new RegKeyExists(place(it))),
          base(
              "RegValueExists",
              it ->
                  new RegValueExists(
                      place(it),
                      it.optional(
                          "Type", type -> it.word(type, "registry type", RegistryType::parse)))),
          base("RegDword", it -> new RegDword(place(it), it.scalarComparison(), it.dword("Data"))),
          base("RegSz", it -> text(RegistryType.REG_SZ, it)),
          base("RegExpandSz", it -> text(RegistryType.REG_EXPAND_SZ, it)),
          base(
              "RegSzToVersion",
              it -> new RegSzToVersion(place(it), it.scalarComparison(), it.version("Data"))),
          Map.entry("RegKeyLoop", new RuleForm(Family.BASE, RegistryForms::loop)),
          base("WUv4RegKeyValue", it -> legacy(StringComparison.EQUAL_TO, it)),
          base("WUv4RegKeySubstring", it -> legacy(StringComparison.CONTAINS, it)));

  private RegistryForms() {}

  /** Where a rule looks; the value is the default value where none is named. */
  static RegistryPlace place(Arguments it) throws BadArgument {
    return new RegistryPlace(
        it.word("Key", "hive that rules may name", RegistryPlace.Base::parse),
        new RegistryKey(it.text("Subkey")),
        it.flag("RegType32") ? RegistryView.WOW64 : RegistryView.NATIVE,
        it.element().attribute("Value").orElse(""));
  }

  private static RegText text(RegistryType type, Arguments it) throws BadArgument {
    return new RegText(type, place(it), it.stringComparison(), it.text("Data"));
  }

  private static LegacyRegText legacy(StringComparison comparison, Arguments it)
      throws BadArgument {
    return new LegacyRegText(place(it), comparison, it.text("Data"));
  }

  private static RegKeyLoop loop(Arguments it, RuleContext context) throws BadArgument {
    return new RegKeyLoop(
        place(it), it.word("TrueIf", "loop logic", LoopLogic::parse), context.only(it));
  }

  private static Map.Entry<String, RuleForm> base(String name, RuleForm.Plain builder) {
    return Map.entry(name, RuleForm.plain(Family.BASE, builder));
  }
}
