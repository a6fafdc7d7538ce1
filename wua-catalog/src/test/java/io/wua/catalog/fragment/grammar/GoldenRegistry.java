package io.wua.catalog.fragment.grammar;

import static io.wua.catalog.fragment.grammar.GoldenTable.bare;
import static io.wua.core.host.Truth.FALSE;
import static io.wua.core.host.Truth.TRUE;
import static io.wua.core.host.Truth.UNKNOWN;

import io.wua.core.host.Architecture;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.testkit.host.FakeHostBuilder;
import java.util.List;
import java.util.OptionalLong;

/** The rules about the registry. */
final class GoldenRegistry {
  private static final String ACME = "HKLM\\SOFTWARE\\Acme";
  private static final String AT = " Key='HKEY_LOCAL_MACHINE' Subkey='software\\ACME' ";

  static final List<GoldenTable.Row> ROWS = table().rows();

  private GoldenRegistry() {}

  private static FakeHostBuilder sz(String text) {
    return with(RegistryValue.sz(text));
  }

  private static FakeHostBuilder dword(long number) {
    return with(RegistryValue.dword(number));
  }

  private static FakeHostBuilder expandSz(String text) {
    return with(new RegistryValue(RegistryType.REG_EXPAND_SZ, OptionalLong.empty(), List.of(text)));
  }

  private static FakeHostBuilder with(RegistryValue value) {
    return bare().registryValue(ACME, "V", value);
  }

  private static GoldenTable table() {
    GoldenTable table = new GoldenTable();
    texts(table);
    loops(table);
    FakeHostBuilder in32 =
        bare()
            .architecture(Architecture.AMD64)
            .registryValue(RegistryView.WOW64, ACME, "V", RegistryValue.dword(1));
    return table
        .rule("<b.RegKeyExists" + AT + "/>", bare().registryKey(RegistryView.NATIVE, ACME), bare())
        .row("<b.RegKeyExists" + AT + "RegType32='true'/>", in32, TRUE)
        .row("<b.RegKeyExists" + AT + "/>", in32, FALSE)
        .row("<b.RegKeyExists Key='HKEY_CURRENT_USER' Subkey='A'/>", bare(), UNKNOWN)
        .rule("<b.RegValueExists" + AT + "Value='v' Type='REG_DWORD'/>", dword(1), sz("1"))
        .row("<b.RegValueExists" + AT + "Value='V'/>", sz(""), TRUE)
        .row("<b.RegValueExists" + AT + "Value='W'/>", sz(""), FALSE)
        .row(
            "<b.RegValueExists" + AT + "/>",
            bare().registryValue(ACME, "", RegistryValue.sz("default")),
            TRUE)
        .row("<b.RegValueExists" + AT + "Value=''/>", sz("x"), FALSE)
        .row("<b.RegValueExists" + AT + "Value='V' RegType32='1'/>", in32, TRUE)
        .row("<b.RegValueExists" + AT + "Value='V' RegType32='0'/>", in32, FALSE)
        .rule(
            "<b.RegDword" + AT + "Value='V' Comparison='GREATERTHAN' Data='4294967294'/>",
            dword(4294967295L),
            dword(7))
        .row("<b.RegDword" + AT + "Value='V' Comparison='LessThan' Data='7'/>", dword(6), TRUE)
        .row("<b.RegDword" + AT + "Value='V' Comparison='LessThan' Data='7'/>", bare(), FALSE)
        .row(
            "<Not><b.RegDword" + AT + "Value='V' Comparison='LessThan' Data='7'/></Not>",
            bare(),
            TRUE)
        .row("<b.RegDword" + AT + "Value='V' Comparison='LessThan' Data='7'/>", sz("6"), UNKNOWN)
        .row("<b.RegDword" + AT + "Value='V' Comparison='LessThan' Data='x'/>", dword(6), UNKNOWN);
  }

  private static void texts(GoldenTable table) {
    String rule = "<b.%s" + AT + "Value='V' %s/>";
    String equal = "Comparison='EqualTo' Data='acme agent'";
    table
        .rule(rule.formatted("RegSz", equal), sz("Acme Agent"), sz("Acme"))
        .row(rule.formatted("RegSz", "Comparison='BeginsWith' Data='acme'"), sz("Acme 2"), TRUE)
        .row(rule.formatted("RegSz", "Comparison='Contains' Data='me 2'"), sz("Acme 23"), TRUE)
        .row(rule.formatted("RegSz", "Comparison='EndsWith' Data='2'"), sz("Acme 23"), FALSE)
        .row(rule.formatted("RegSz", equal), bare(), FALSE)
        .row(rule.formatted("RegSz", equal), dword(1), UNKNOWN)
        .row(rule.formatted("RegSz", equal), expandSz("acme agent"), UNKNOWN)
        .rule(
            rule.formatted("RegExpandSz", "Comparison='BeginsWith' Data='%windir%'"),
            expandSz("%WinDir%\\a"),
            expandSz("C:\\Windows\\a"))
        .row(rule.formatted("RegExpandSz", equal), sz("acme agent"), UNKNOWN)
        .rule(
            rule.formatted("RegSzToVersion", "Comparison='EqualTo' Data='6.3.0.0'"),
            sz("6.3"),
            sz("6.30"))
        .row(rule.formatted("RegSzToVersion", "Comparison='LessThan' Data='6.10'"), sz("6.9"), TRUE)
        .row(rule.formatted("RegSzToVersion", "Comparison='LessThan' Data='1'"), bare(), FALSE)
        .row(
            rule.formatted("RegSzToVersion", "Comparison='LessThan' Data='1'"), sz("beta"), UNKNOWN)
        .rule(rule.formatted("WUv4RegKeyValue", "Data='A'"), sz("a"), sz("ab"))
        .row(rule.formatted("WUv4RegKeyValue", "Data='1'"), dword(1), UNKNOWN)
        .rule(rule.formatted("WUv4RegKeySubstring", "Data='B'"), sz("abc"), sz("cd"));
  }

  private static void loops(GoldenTable table) {
    String loop =
        "<b.RegKeyLoop"
            + AT
            + "TrueIf='%s'><b.RegDword Key='HKEY_LOOP_TARGET' Subkey='Sub' Value='N'"
            + " Comparison='EqualTo' Data='1'/></b.RegKeyLoop>";
    FakeHostBuilder none = numbers(2, 3);
    FakeHostBuilder some = numbers(1, 2);
    FakeHostBuilder all = numbers(1, 1);
    table
        .rule(loop.formatted("Any"), some, none)
        .rule(loop.formatted("All"), all, some)
        .rule(loop.formatted("None"), none, some)
        .row(loop.formatted("Any"), bare(), FALSE)
        .row(loop.formatted("None"), bare(), TRUE)
        .row(loop.formatted("All"), bare(), UNKNOWN)
        .row(loop.formatted("Most"), all, UNKNOWN)
        .row("<b.RegKeyExists Key='HKEY_LOOP_TARGET' Subkey='Sub'/>", all, UNKNOWN)
        .row(
            loop.formatted("Any").replace("TrueIf", "RegType32='true' TrueIf"),
            bare()
                .architecture(Architecture.AMD64)
                .registryValue(RegistryView.WOW64, ACME + "\\1\\Sub", "N", RegistryValue.dword(1)),
            TRUE);
  }

  private static FakeHostBuilder numbers(int first, int second) {
    return bare()
        .registryValue(ACME + "\\1\\Sub", "N", RegistryValue.dword(first))
        .registryValue(ACME + "\\2\\Sub", "N", RegistryValue.dword(second));
  }
}
