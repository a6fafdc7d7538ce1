package io.wua.catalog.rule.file;

import static io.wua.catalog.rule.RuleTexts.assertFalseOn;
import static io.wua.catalog.rule.RuleTexts.assertTrueOn;
import static io.wua.catalog.rule.RuleTexts.assertUnknownOn;
import static io.wua.catalog.rule.RuleTexts.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.software.FileFact;
import io.wua.testkit.host.FakeHostBuilder;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.host.HostFamily;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FilePlaceTest {
  private static final String ACME = "HKLM\\SOFTWARE\\Acme";
  private static final String BELOW_VALUE =
      "<b.FileExistsPrependRegSz Path='bin\\engine.dll' Key='HKEY_LOCAL_MACHINE'"
          + " Subkey='SOFTWARE\\Acme' Value='Dir'/>";

  @Test
  void aValueAndAPathAreJoinedByOneBackslash() {
    for (String folder : List.of("C:\\Acme", "C:\\Acme\\", "C:\\Acme\\\\", "c:\\\\acme")) {
      FakeHostBuilder host =
          withFile("C:\\Acme\\bin\\engine.dll").registryValue(ACME, "Dir", sz(folder));
      assertTrueOn(host, BELOW_VALUE);
      assertTrueOn(host, BELOW_VALUE.replace("bin\\engine", "\\bin\\engine"));
      assertTrueOn(host, BELOW_VALUE.replace("bin\\engine", "\\\\bin\\\\engine"));
    }
    assertTrueOn(
        withFile("C:\\engine.dll").registryValue(ACME, "Dir", sz("C:")),
        BELOW_VALUE.replace("bin\\", ""));
  }

  @Test
  void everyFileRuleCanStartFromAValue() {
    FakeHostBuilder host =
        withFile("C:\\Acme\\bin\\engine.dll").registryValue(ACME, "Dir", sz("C:\\Acme"));
    String below =
        " Path='bin\\engine.dll' Key='HKEY_LOCAL_MACHINE' Subkey='SOFTWARE\\Acme' Value='Dir'";
    String file = "of file C:\\Acme\\bin\\engine.dll";
    assertUnknownOn(
        host,
        "<b.FileVersionPrependRegSz Comparison='EqualTo' Version='1.0'" + below + "/>",
        "version " + file);
    assertUnknownOn(
        host,
        "<b.FileSizePrependRegSz Comparison='EqualTo' Size='1'" + below + "/>",
        "size " + file);
    assertUnknownOn(
        host,
        "<b.FileCreatedPrependRegSz Comparison='EqualTo' Created='2020-01-01T00:00:00Z'"
            + below
            + "/>",
        "time of creation " + file);
    assertUnknownOn(
        host,
        "<b.FileModifiedPrependRegSz Comparison='EqualTo' Modified='2020-01-01T00:00:00Z'"
            + below
            + "/>",
        "time of change " + file);
  }

  @Test
  void withoutTheValueThereIsNoFile() {
    assertFalseOn(
        FakeHostFacts.named("PC1").complete(HostFamily.REGISTRY, HostFamily.FILES), BELOW_VALUE);
    assertUnknownOn(FakeHostFacts.named("PC1"), BELOW_VALUE, "registry HKLM\\SOFTWARE\\Acme Dir");
  }

  @Test
  void aValueThatIsNoTextCannotBeTold() {
    assertUnknownOn(
        FakeHostFacts.named("PC1").registryValue(ACME, "Dir", RegistryValue.dword(1)),
        BELOW_VALUE,
        "HKLM\\SOFTWARE\\Acme Dir as REG_SZ: it is REG_DWORD");
  }

  @Test
  void variablesExpandFromTheFoldersOfTheHost() {
    FakeHostBuilder host =
        withFile("C:\\Program Files\\Acme\\bin\\engine.dll")
            .architecture(Architecture.AMD64)
            .folder(36, "C:\\Windows")
            .folder(38, "C:\\Program Files")
            .folder(42, "D:\\Program Files (x86)");
    assertTrueOn(
        host.registryValue(ACME, "Dir", expandable("%ProgramFiles%\\Acme\\")), BELOW_VALUE);
    assertTrueOn(host.registryValue(ACME, "Dir", expandable("%programw6432%\\Acme")), BELOW_VALUE);
    assertTrueOn(
        host.registryValue(ACME, "Dir", expandable("%SystemDrive%\\Program Files\\Acme")),
        BELOW_VALUE);
    assertFalseOn(
        host.registryValue(ACME, "Dir", expandable("%ProgramFiles(x86)%\\Acme"))
            .complete(HostFamily.FILES),
        BELOW_VALUE);
    assertUnknownOn(
        host.registryValue(ACME, "Dir", expandable("%AcmeHome%\\x")),
        BELOW_VALUE,
        "variable %AcmeHome%");
    assertUnknownOn(
        host.registryValue(ACME, "Dir", expandable("%ProgramData%\\x")),
        BELOW_VALUE,
        "variable %ProgramData%");
  }

  @Test
  void pathsOfNoFileOnADriveCannotBeTold() {
    FakeHostBuilder host = FakeHostFacts.named("PC1").complete(HostFamily.FILES);
    Map<String, List<String>> reasons =
        Map.of(
            "the path is on another machine",
            List.of("\\\\server\\share\\a", "//server/share/a"),
            "the path is that of a device",
            List.of(
                "\\\\?\\C:\\a", "\\\\.\\C:\\a", "\\??\\C:\\a", "\\\\.\\PhysicalDrive0", "//./C:/a"),
            "the path is not on a drive",
            List.of("\\a", "a", "C:a", "C:", "%windir%\\a", "1:\\a"),
            "the path is that of a stream inside a file",
            List.of("C:\\a.txt:hidden"));
    reasons.forEach(
        (reason, paths) ->
            paths.forEach(
                path ->
                    assertUnknownOn(
                        host,
                        "<b.FileExists Path='" + path + "'/>",
                        "file " + path + ": " + reason)));
    assertUnknownOn(
        host.registryValue(ACME, "Dir", sz("\\\\server\\share")),
        BELOW_VALUE,
        "file \\\\server\\share\\bin\\engine.dll: the path is on another machine");
    assertUnknownOn(
        host.folder(46, "\\\\server\\documents"),
        "<b.FileExists Path='a' Csidl='46'/>",
        "file \\\\server\\documents\\a: the path is on another machine");
  }

  @Test
  void whatALinkLeadsToCannotBeTold() {
    FakeHostBuilder host =
        FakeHostFacts.named("PC1")
            .file(
                new FileFact(
                    "C:\\Link\\a.dll",
                    Optional.of(DottedVersion.parse("1.0")),
                    OptionalLong.of(1),
                    Optional.of(Instant.EPOCH),
                    Optional.of(Instant.EPOCH),
                    Optional.of("en-US"),
                    true));
    for (String rule :
        List.of(
            "<b.FileExists Path='C:\\Link\\a.dll'/>",
            "<b.FileVersion Path='C:\\Link\\a.dll' Comparison='EqualTo' Version='1.0'/>",
            "<b.FileSize Path='C:\\Link\\a.dll' Comparison='EqualTo' Size='1'/>",
            "<Not><b.FileCreated Path='C:\\Link\\a.dll' Comparison='EqualTo'"
                + " Created='1970-01-01T00:00:00Z'/></Not>")) {
      assertUnknownOn(host, rule, "file C:\\Link\\a.dll: a reparse point leads to it");
    }
  }

  @Test
  void stepsThatLeadNowhereAreLeftOutAsWindowsDoes() {
    for (String path :
        List.of(
            "C:\\Windows\\System32\\..\\a.dll",
            "C:\\.\\Windows\\\\a.dll",
            "C:/Windows/a.dll",
            "C:\\..\\..\\Windows\\a.dll")) {
      assertTrueOn(withFile("C:\\Windows\\a.dll"), "<b.FileExists Path='" + path + "'/>");
    }
    assertTrueOn(withFile("C:\\a..b\\.c"), "<b.FileExists Path='C:\\a..b\\.c'/>");
    assertTrueOn(
        withFile("C:\\Windows\\a.dll").folder(37, "C:\\Windows\\System32"),
        "<b.FileExists Path='..\\a.dll' Csidl='37'/>");
  }

  @Test
  void foldersOf32BitProgramsAreThePlainOnesOn32Bit() {
    FakeHostBuilder host =
        withFile("C:\\Windows\\System32\\a.dll")
            .folder(37, "C:\\Windows\\System32")
            .complete(HostFamily.FILES);
    String rule = "<b.FileExists Path='a.dll' Csidl='41'/>";
    assertUnknownOn(host, rule, "folder 41");
    assertTrueOn(host.architecture(Architecture.X86), rule);
    assertUnknownOn(host.architecture(Architecture.AMD64), rule, "folder 41");
    assertFalseOn(host.folder(41, "C:\\Windows\\SysWOW64"), rule);
  }

  @Test
  void aFolderThatIsNotThereHoldsNoFile() {
    assertFalseOn(
        FakeHostFacts.named("PC1").complete(HostFamily.FOLDERS),
        "<b.FileExists Path='a.dll' Csidl='46'/>");
    assertUnknownOn(
        FakeHostFacts.named("PC1").complete(HostFamily.FOLDERS),
        "<b.FileExists Path='a.dll' Csidl='42'/>",
        "architecture");
  }

  @Test
  void aPathMustBeStated() {
    FakeHostBuilder host = FakeHostFacts.named("PC1");
    assertUnknownOn(
        host, "<b.FileExists Csidl='37'/>", "rule FileExists: attribute Path is missing");
    assertUnknownOn(
        host, "<b.FileExists Path='' Csidl='37'/>", "rule FileExists: attribute Path is empty");
    assertUnknownOn(
        host,
        "<b.FileExists Path='a' Csidl='windows'/>",
        "rule FileExists: attribute Csidl is not a number: windows");
  }

  @Test
  void placesReadAsPeopleWriteThem() {
    assertEquals(
        "FileExists [System32]\\a.sys", rule("<b.FileExists Path='\\a.sys' Csidl='37'/>").text());
    assertEquals(
        "FileExists [HKLM\\SOFTWARE\\Acme Dir]\\bin\\engine.dll", rule(BELOW_VALUE).text());
  }

  private static FakeHostBuilder withFile(String path) {
    return FakeHostFacts.named("PC1")
        .file(
            new FileFact(
                path,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static RegistryValue sz(String text) {
    return RegistryValue.sz(text);
  }

  private static RegistryValue expandable(String text) {
    return new RegistryValue(RegistryType.REG_EXPAND_SZ, OptionalLong.empty(), List.of(text));
  }
}
