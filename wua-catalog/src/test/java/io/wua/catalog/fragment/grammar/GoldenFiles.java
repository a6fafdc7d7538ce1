package io.wua.catalog.fragment.grammar;

import static io.wua.catalog.fragment.grammar.GoldenTable.bare;
import static io.wua.core.host.Truth.FALSE;
import static io.wua.core.host.Truth.TRUE;
import static io.wua.core.host.Truth.UNKNOWN;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.software.FileFact;
import io.wua.testkit.host.FakeHostBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules about files, each below a shell folder and below a registry value. */
final class GoldenFiles {
  private static final String ACME = "HKLM\\SOFTWARE\\Acme";
  private static final String IN_FOLDER = "Path='\\bin\\\\A.DLL' Csidl='38'";
  private static final String BELOW_VALUE =
      "Path='bin\\a.dll' Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\Acme' Value='Dir'";

  /** Attributes by rule that hold of the file of {@link #host}, and others that do not. */
  private static final Map<String, List<String>> TESTS =
      Map.of(
          "FileExists", List.of("Version='1.2'", "Version='1.3'"),
          "FileVersion",
              List.of(
                  "Comparison='EqualTo' Version='1.2.0.0'", "Comparison='LessThan' Version='1.2'"),
          "FileSize",
              List.of("Comparison='LessThan' Size='11'", "Comparison='GreaterThan' Size='10'"),
          "FileCreated",
              List.of(
                  "Comparison='EqualTo' Created='2020-01-01T00:00:00.0000000Z'",
                  "Comparison='LessThan' Created='2020-01-01T00:00:00Z'"),
          "FileModified",
              List.of(
                  "Comparison='GreaterThanOrEqualTo' Modified='2021-01-01T00:00:00Z'",
                  "Comparison='LessThan' Modified='2021-01-01T00:00:00'"));

  static final List<GoldenTable.Row> ROWS = table().rows();

  private GoldenFiles() {}

  private static FakeHostBuilder host(String path, boolean detailed, boolean link) {
    return bare()
        .architecture(Architecture.AMD64)
        .folder(38, "C:\\Acme\\")
        .registryValue(ACME, "Dir", RegistryValue.sz("C:\\Acme\\"))
        .file(
            new FileFact(
                path,
                Optional.of(DottedVersion.parse("1.2")).filter(it -> detailed),
                detailed ? OptionalLong.of(10) : OptionalLong.empty(),
                Optional.of(Instant.parse("2020-01-01T00:00:00Z")).filter(it -> detailed),
                Optional.of(Instant.parse("2021-01-01T00:00:00Z")).filter(it -> detailed),
                Optional.of("en-US").filter(it -> detailed),
                link));
  }

  private static GoldenTable table() {
    GoldenTable table = new GoldenTable();
    FakeHostBuilder there = host("C:\\Acme\\bin\\a.dll", true, false);
    FakeHostBuilder gone = host("C:\\Acme\\other.dll", true, false);
    TESTS.forEach(
        (name, tests) -> {
          for (String suffix : List.of("", "PrependRegSz")) {
            String place = suffix.isEmpty() ? IN_FOLDER : BELOW_VALUE;
            String rule = "<b." + name + suffix + " " + place + " %s/>";
            table
                .rule(rule.formatted(tests.get(0)), there, gone)
                .row(rule.formatted(tests.get(1)), there, FALSE)
                .row(
                    rule.formatted(tests.get(0)),
                    host("C:\\Acme\\bin\\a.dll", false, false),
                    UNKNOWN)
                .row(
                    rule.formatted(tests.get(0)),
                    host("C:\\Acme\\bin\\a.dll", true, true),
                    UNKNOWN);
          }
        });
    String exists = "<b.FileExists Path='%s'/>";
    table
        .rule(exists.formatted("c:\\ACME\\bin\\a.dll"), there, gone)
        .row(exists.formatted("\\\\server\\share\\a.dll"), there, UNKNOWN)
        .row(exists.formatted("\\\\.\\C:\\Acme\\bin\\a.dll"), there, UNKNOWN)
        .row(exists.formatted("\\\\?\\C:\\Acme\\bin\\a.dll"), there, UNKNOWN)
        .row("<b.FileExists " + IN_FOLDER + " Size='10' Language='en-us'/>", there, TRUE)
        .row("<b.FileExists " + IN_FOLDER + " Size='10' Language='de-DE'/>", there, FALSE)
        .row("<b.FileExists " + IN_FOLDER + " Language='1033'/>", there, UNKNOWN)
        .row("<b.FileExistsPrependRegSz " + BELOW_VALUE + "/>", bare(), FALSE)
        .row(
            "<b.FileExistsPrependRegSz " + BELOW_VALUE + "/>",
            there.build().toBuilder()
                .registryValue(
                    ACME,
                    "Dir",
                    new RegistryValue(
                        RegistryType.REG_EXPAND_SZ,
                        OptionalLong.empty(),
                        List.of("%ProgramFiles%"))),
            TRUE)
        .row(
            "<b.FileExistsPrependRegSz " + BELOW_VALUE + "/>",
            there.build().toBuilder().registryValue(ACME, "Dir", RegistryValue.dword(1)),
            UNKNOWN);
    return table;
  }
}
