package io.wua.catalog.rule.registry;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;

import io.wua.core.host.Architecture;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RegistryRulesTest {
  private static final String ACME = "HKLM\\SOFTWARE\\Acme";
  private static final String AT = "Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\Acme' ";
  private final FakeHostBuilder open =
      FakeHostFacts.named("PC1")
          .registryValue(ACME, "Level", RegistryValue.dword(3))
          .registryValue(ACME, "Highest", RegistryValue.dword(4294967295L))
          .registryValue(ACME, "Name", RegistryValue.sz("Acme Agent"))
          .registryValue(ACME, "Version", RegistryValue.sz("6.3"))
          .registryValue(
              ACME,
              "Path",
              new RegistryValue(
                  RegistryType.REG_EXPAND_SZ, OptionalLong.empty(), List.of("%windir%\\Acme")))
          .registryValue(ACME, "", RegistryValue.sz("default"));
  private final FakeHostBuilder closed = open.build().toBuilder().complete(HostFamily.REGISTRY);

  @Test
  void keyExists() {
    assertTrueOn(open, "<b.RegKeyExists " + AT + "/>");
    assertTrueOn(open, "<b.RegKeyExists Key='hkey_local_machine' Subkey='\\software\\ACME\\'/>");
    String other = "<b.RegKeyExists Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\Other'/>";
    assertFalseOn(closed, other);
    assertUnknownOn(open, other, "registry HKLM\\SOFTWARE\\Other");
  }

  @Test
  void theViewsAreApartOn64BitOnly() {
    String in32 = "<b.RegKeyExists " + AT + "RegType32='true'/>";
    assertFalseOn(closed.architecture(Architecture.AMD64), in32);
    assertTrueOn(closed.architecture(Architecture.X86), in32);
    assertTrueOn(
        open.registryKey(RegistryView.WOW64, ACME).architecture(Architecture.AMD64),
        in32.replace("true", "1"));
  }

  @Test
  void valueExists() {
    assertTrueOn(open, "<b.RegValueExists " + AT + "Value='level'/>");
    assertTrueOn(open, "<b.RegValueExists " + AT + "Value='Level' Type='REG_DWORD'/>");
    assertFalseOn(open, "<b.RegValueExists " + AT + "Value='Level' Type='REG_SZ'/>");
    assertTrueOn(open, "<b.RegValueExists " + AT + "/>");
    assertTrueOn(open, "<b.RegValueExists " + AT + "Value='' Type='REG_SZ'/>");
    assertFalseOn(closed, "<b.RegValueExists " + AT + "Value='Gone'/>");
    assertUnknownOn(
        open, "<b.RegValueExists " + AT + "Value='Gone'/>", "registry HKLM\\SOFTWARE\\Acme Gone");
    assertUnknownOn(
        open,
        "<b.RegValueExists " + AT + "Value='Level' Type='REG_ODD'/>",
        "rule RegValueExists: attribute Type is not a registry type: REG_ODD");
  }

  @Test
  void whatIsObservedStandsLeftOfTheComparison() {
    assertTrueOn(open, dword("Level", "EqualTo", "3"));
    assertTrueOn(open, dword("Level", "GreaterThan", "2"));
    assertFalseOn(open, dword("Level", "GreaterThan", "3"));
    assertTrueOn(open, dword("Level", "greaterthanorequalto", "3"));
    assertTrueOn(open, dword("Level", "LessThan", "4"));
    assertFalseOn(open, dword("Level", "LessThan", "3"));
    assertTrueOn(open, dword("Level", "LessThanOrEqualTo", "3"));
    assertTrueOn(open, dword("Highest", "GreaterThan", "2147483648"));
    assertTrueOn(open, dword("Highest", "EqualTo", "4294967295"));
  }

  @Test
  void aMissingValueIsFalseAndAWrongTypeUnknown() {
    assertFalseOn(closed, dword("Gone", "EqualTo", "0"));
    assertTrueOn(closed, "<Not>" + dword("Gone", "EqualTo", "1") + "</Not>");
    assertUnknownOn(open, dword("Gone", "EqualTo", "0"), "registry HKLM\\SOFTWARE\\Acme Gone");
    assertUnknownOn(
        open,
        dword("Name", "EqualTo", "0"),
        "HKLM\\SOFTWARE\\Acme Name as REG_DWORD: it is REG_SZ");
    assertUnknownOn(
        open,
        text("RegSz", "Level", "EqualTo", "3"),
        "HKLM\\SOFTWARE\\Acme Level as REG_SZ: it is REG_DWORD");
    assertUnknownOn(
        open,
        text("RegSz", "Path", "Contains", "Acme"),
        "HKLM\\SOFTWARE\\Acme Path as REG_SZ: it is REG_EXPAND_SZ");
    assertUnknownOn(
        open,
        text("RegExpandSz", "Name", "Contains", "Acme"),
        "HKLM\\SOFTWARE\\Acme Name as REG_EXPAND_SZ: it is REG_SZ");
  }

  @Test
  void argumentsThatCannotBeReadLeaveTheRuleUnknown() {
    assertUnknownOn(
        open, dword("Level", "EqualTo", "x"), "rule RegDword: attribute Data is not a number: x");
    assertUnknownOn(
        open,
        dword("Level", "EqualTo", "4294967296"),
        "rule RegDword: attribute Data is not a 32 bit number: 4294967296");
    assertUnknownOn(
        open,
        dword("Level", "Near", "3"),
        "rule RegDword: attribute Comparison is not a comparison of numbers: Near");
    assertUnknownOn(
        open,
        "<b.RegDword " + AT + "Value='Level' Comparison='EqualTo'/>",
        "rule RegDword: attribute Data is missing");
    assertUnknownOn(
        open,
        "<b.RegKeyExists Key='HKEY_CURRENT_USER' Subkey='SOFTWARE'/>",
        "rule RegKeyExists: attribute Key is not a hive that rules may name: HKEY_CURRENT_USER");
    assertUnknownOn(
        open,
        "<b.RegKeyExists " + AT + "RegType32='maybe'/>",
        "rule RegKeyExists: attribute RegType32 is not a Boolean: maybe");
    assertUnknownOn(
        open,
        text("RegSz", "Name", "GreaterThan", "a"),
        "rule RegSz: attribute Comparison is not a comparison of texts: GreaterThan");
  }

  @Test
  void textsCompareWithoutRegardToCase() {
    assertTrueOn(open, text("RegSz", "Name", "EqualTo", "acme AGENT"));
    assertFalseOn(open, text("RegSz", "Name", "EqualTo", "Acme"));
    assertTrueOn(open, text("RegSz", "Name", "BeginsWith", "ACME"));
    assertFalseOn(open, text("RegSz", "Name", "BeginsWith", "Agent"));
    assertTrueOn(open, text("RegSz", "Name", "Contains", "me ag"));
    assertFalseOn(open, text("RegSz", "Name", "Contains", "Acme Agents"));
    assertTrueOn(open, text("RegSz", "Name", "EndsWith", "agent"));
    assertFalseOn(open, text("RegSz", "Name", "EndsWith", "a much longer text than it is"));
    assertTrueOn(open, text("RegSz", "", "EqualTo", "default"));
  }

  @Test
  void expandableTextComparesUnexpanded() {
    assertTrueOn(open, text("RegExpandSz", "Path", "EqualTo", "%WINDIR%\\acme"));
    assertFalseOn(open, text("RegExpandSz", "Path", "BeginsWith", "C:\\Windows"));
  }

  @Test
  void textAsVersion() {
    assertTrueOn(open, text("RegSzToVersion", "Version", "EqualTo", "6.3.0.0"));
    assertTrueOn(open, text("RegSzToVersion", "Version", "LessThan", "6.10"));
    assertFalseOn(open, text("RegSzToVersion", "Version", "GreaterThan", "6.3"));
    assertFalseOn(closed, text("RegSzToVersion", "Gone", "LessThan", "6.3"));
    assertUnknownOn(
        open,
        text("RegSzToVersion", "Name", "LessThan", "6.3"),
        "HKLM\\SOFTWARE\\Acme Name as a version: it is 'Acme Agent'");
    assertUnknownOn(
        open,
        text("RegSzToVersion", "Version", "LessThan", "6.x"),
        "rule RegSzToVersion: attribute Data is not a version: 6.x");
  }

  @Test
  void legacyRulesCompareAnyText() {
    assertTrueOn(open, text("WUv4RegKeyValue", "Name", "-", "ACME agent"));
    assertFalseOn(open, text("WUv4RegKeyValue", "Name", "-", "acme"));
    assertTrueOn(open, text("WUv4RegKeySubstring", "Name", "-", "agent"));
    assertTrueOn(open, text("WUv4RegKeySubstring", "Path", "-", "acme"));
    assertFalseOn(closed, text("WUv4RegKeySubstring", "Gone", "-", "agent"));
    assertUnknownOn(
        open,
        text("WUv4RegKeyValue", "Level", "-", "3"),
        "HKLM\\SOFTWARE\\Acme Level as REG_SZ: it is REG_DWORD");
  }

  private static String dword(String value, String comparison, String data) {
    return text("RegDword", value, comparison, data);
  }

  private static String text(String rule, String value, String comparison, String data) {
    return "<b."
        + rule
        + " "
        + AT
        + "Value='"
        + value
        + "' Comparison='"
        + comparison
        + "' Data='"
        + data
        + "'/>";
  }
}
