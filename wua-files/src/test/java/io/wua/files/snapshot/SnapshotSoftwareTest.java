package io.wua.files.snapshot;

import static io.wua.files.snapshot.Snapshots.assertRefused;
import static io.wua.files.snapshot.Snapshots.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.Answer;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.software.CbsPackage;
import io.wua.core.host.software.CbsState;
import io.wua.core.host.software.FileFact;
import io.wua.core.host.software.MsiProduct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotSoftwareTest {
  private static final String OFFICE = "{90160000-0011-0000-1000-0000000FF1CE}";
  private static final String ROLLUP =
      "Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.7623.1.11";

  @Test
  void findsFilesWhateverCaseAndSlashes() throws Exception {
    HostFacts facts =
        read(
            """
            {'files': [{'path': 'C:/Windows/System32/ntoskrnl.exe', 'version': '10.0.26100.7623',
                        'sizeBytes': 12100000, 'modified': '2026-01-14T01:02:03.1234567+01:00'},
                       {'path': 'C:\\Link\\a.dll', 'reparsePoint': true},
                       {'path': 'C:\\Gone.dll', 'exists': false}]}
            """);
    FileFact kernel =
        new FileFact(
            "C:\\Windows\\System32\\ntoskrnl.exe",
            Optional.of(DottedVersion.parse("10.0.26100.7623")),
            OptionalLong.of(12_100_000),
            Optional.empty(),
            Optional.of(Instant.parse("2026-01-14T00:02:03.1234567Z")),
            Optional.empty());
    assertEquals(Answer.present(kernel), facts.file("c:\\windows\\\\system32\\NTOSKRNL.EXE"));
    assertEquals(Answer.present(true), facts.file("C:\\Link\\a.dll").map(FileFact::reparsePoint));
    assertEquals(Answer.absent(), facts.file("C:\\gone.dll"));
    assertEquals(Answer.unknown("file C:\\Other.dll"), facts.file("C:\\Other.dll"));
    assertEquals(Answer.absent(), read("{'complete': ['files']}").file("C:\\Other.dll"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'path': 'C:\\a', 'exists': false, 'version': '1'}       | files[0].version: stated of",
        "{'path': 'C:\\a', 'modified': '2026-01-14'}              | files[0].modified: expected a",
        "{'path': 'C:\\a', 'version': 6.3}                        | files[0].version: expected a",
        "{'path': 'C:\\a', 'sizeBytes': -1}                       | files[0].sizeBytes: expected a",
        "{'path': '\\a'}                                          | files[0].path: expected an abs",
        "{'path': 'C:\\a', 'version': '1'}, {'path': 'c:\\\\A'}   | files[1]: contradicts files[0]"
      })
  void refusesBadAndContradictingFiles(String entries, String expected) {
    assertRefused("{'files': [" + entries + "]}", expected);
  }

  @Test
  void packagesThatMatchArePresentAndOthersUnknownUnlessComplete() throws Exception {
    String packages = "'cbsPackages': [{'identity': '" + ROLLUP + "', 'state': 112}]";
    HostFacts open = read("{" + packages + "}");
    HostFacts closed = read("{" + packages + ", 'complete': ['cbsPackages']}");
    Answer<List<CbsPackage>> found =
        Answer.present(List.of(new CbsPackage(ROLLUP, CbsState.INSTALLED)));
    assertEquals(found, open.cbsPackages("package_for_rollupfix~"));
    assertEquals(found, closed.cbsPackages(""));
    assertEquals(
        Answer.unknown("cbsPackages Package_for_DotNetRollup_481"),
        open.cbsPackages("Package_for_DotNetRollup_481~"));
    assertEquals(Answer.present(List.of()), closed.cbsPackages("Package_for_DotNetRollup_481~"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "112               | INSTALLED",
        "'80'              | SUPERSEDED",
        "'Installed'       | INSTALLED",
        "'INSTALL_PENDING' | INSTALL_PENDING",
        "'install pending' | INSTALL_PENDING",
        "128               | PERMANENT"
      })
  void takesPackageStatesAsNamesOrNumbers(String written, CbsState state) throws Exception {
    HostFacts facts =
        read("{'cbsPackages': [{'identity': '" + ROLLUP + "', 'state': " + written + "}]}");
    assertEquals(Answer.present(List.of(new CbsPackage(ROLLUP, state))), facts.cbsPackages(ROLLUP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'identity': 'a~b', 'state': 113          | cbsPackages[0].state: expected a CurrentState",
        "'identity': 'a~b', 'state': 'Instaled'   | did you mean INSTALLED?",
        "'identity': 'a~b'                        | cbsPackages[0]: lacks its property state",
        "'identity': 'KB5000000', 'state': 112    | cbsPackages[0].identity: expected an identity"
      })
  void refusesBadPackages(String entry, String expected) {
    assertRefused("{'cbsPackages': [{" + entry + "}]}", expected);
  }

  @Test
  void answersProductsWithAllThatIsListed() throws Exception {
    HostFacts facts =
        read(
            """
            {'msiProducts': [{'code': '90160000-0011-0000-1000-0000000ff1ce', 'version': '16.0',
                              'language': 1036, 'features': ['WORDFiles', 'EXCELFiles'],
                              'components': ['{0638C49D-BB8B-4CD1-B191-050E8F325736}'],
                              'patches': []},
                             {'code': '{00000000-0000-0000-0000-000000000001}', 'exists': false}]}
            """);
    MsiProduct office =
        new MsiProduct(
            OFFICE,
            Optional.of(DottedVersion.parse("16")),
            OptionalInt.of(1036),
            true,
            Optional.of(Set.of("WORDFiles", "EXCELFiles")),
            Optional.of(Set.of("{0638C49D-BB8B-4CD1-B191-050E8F325736}")),
            Optional.of(Set.of()));
    assertEquals(Answer.present(office), facts.msiProduct(OFFICE.toLowerCase()));
    assertEquals(Answer.absent(), facts.msiProduct("{00000000-0000-0000-0000-000000000001}"));
    assertEquals(Answer.unknown("msiProduct {2}"), facts.msiProduct("{2}"));
  }

  @ParameterizedTest
  @CsvSource({
    "local,true",
    "Source,true",
    "DEFAULT,true",
    "installed,true",
    "absent,false",
    "advertised,false",
    "unknown,false"
  })
  void takesTheStateWordsOfWindowsInstaller(String word, boolean installed) throws Exception {
    HostFacts facts =
        read("{'msiProducts': [{'code': '" + OFFICE + "', 'state': '" + word + "'}]}");
    assertEquals(Answer.present(installed), facts.msiProduct(OFFICE).map(MsiProduct::installed));
  }

  @Test
  void refusesBadProducts() {
    assertRefused(
        "{'msiProducts': [{'code': 'Office', 'state': 'instaled', 'patches': ['KB1']}]}",
        "msiProducts[0].code: expected a GUID",
        "msiProducts[0].state: expected one of",
        "did you mean installed?",
        "msiProducts[0].patches[0]: expected a GUID");
  }
}
