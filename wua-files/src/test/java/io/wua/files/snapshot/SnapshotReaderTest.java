package io.wua.files.snapshot;

import static io.wua.files.snapshot.Snapshots.assertRefused;
import static io.wua.files.snapshot.Snapshots.json;
import static io.wua.files.snapshot.Snapshots.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.files.AgentFiles;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {
  @TempDir Path folder;

  @Test
  void readsNameAndTimeFromAFile() throws Exception {
    Path file = folder.resolve("any.json");
    Files.writeString(
        file, json("{'schema': 'wua.host/1', 'name': 'WS-1', 'collectedAt': '2026-07-20T08:00Z'}"));
    HostFacts facts = AgentFiles.hostSnapshot(file);
    assertEquals("WS-1", facts.name());
    assertEquals(Optional.of(Instant.parse("2026-07-20T08:00:00Z")), facts.collectedAt());
  }

  @Test
  void namesAHostWithoutANameAfterItsFile() throws Exception {
    Path file = folder.resolve("WS-PARIS-017.JSON");
    Files.writeString(file, "{}");
    HostFacts facts = SnapshotReader.read(file);
    assertEquals("WS-PARIS-017", facts.name());
    assertEquals(Optional.empty(), facts.collectedAt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsWhatPowerShellWritesWithItsByteOrderMark(String charset) throws Exception {
    Path file = folder.resolve("ps.json");
    Files.write(file, ("\uFEFF" + json("{'name': 'Zürich'}")).getBytes(charset));
    assertEquals("Zürich", SnapshotReader.read(file).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name': }                    | host.json:1:10: bad JSON",
        "{'name': 'a', 'name': 'b'}    | host.json:1:21: bad JSON: Duplicate",
        "{'name': 'a'                  | host.json:1:",
        "{} {}                         | host.json:1:",
        "{'name': 'a',}                | host.json:1:14: bad JSON",
        "// no comments                | host.json:1:",
        "nonsense                      | host.json:1:",
        "``                            | the document: expected an object, found nothing",
        "[]                            | the document: expected an object, found an array",
        "null                          | the document: expected an object, found null"
      })
  void tellsWhereTheTextIsNotASnapshot(String text, String expected) {
    assertRefused(text, expected);
  }

  @Test
  void tellsTheLineOfASyntaxError() {
    assertRefused("{\n  'os': {\n    'sku': 0x10\n  }\n}", "host.json:3:");
  }

  @Test
  void refusesBytesThatAreNoText() {
    WuaException refused =
        assertThrows(
            WuaException.class,
            () -> SnapshotReader.read("x", "x", new byte[] {'{', '"', (byte) 0xFF, '"', '}'}));
    assertEquals(FailureReason.MALFORMED, refused.reason());
  }

  @Test
  void refusesDeepNestingAsALimit() {
    byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    WuaException refused =
        assertThrows(WuaException.class, () -> SnapshotReader.read("x", "x", deep));
    assertEquals(FailureReason.LIMIT_EXCEEDED, refused.reason());
  }

  @Test
  void refusesAFileThatIsTooLarge() throws Exception {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(16L * 1024 * 1024 + 1);
    }
    WuaException refused = assertThrows(WuaException.class, () -> SnapshotReader.read(file));
    assertEquals(FailureReason.LIMIT_EXCEEDED, refused.reason());
  }

  @Test
  void tellsAMissingFileFromADirectory() {
    Path missing = folder.resolve("missing.json");
    WuaException notFound = assertThrows(WuaException.class, () -> SnapshotReader.read(missing));
    assertEquals(FailureReason.NOT_FOUND, notFound.reason());
    assertTrue(notFound.getMessage().contains("missing.json"));
    WuaException unreadable = assertThrows(WuaException.class, () -> SnapshotReader.read(folder));
    assertEquals(FailureReason.UNREADABLE, unreadable.reason());
  }

  @Test
  void reportsAllBadValuesInOneMessage() {
    assertRefused(
        """
        {
          'os': {'sku': 'many', 'productType': 'WORKSTATOIN', 'version': '10.0.x'},
          'registry': [{'key': 'HKLM\\SOFTWARE\\Acme',
                        'values': {'Level': {'type': 'REG_DWORD', 'data': 'high'},
                                   'A b': {'type': 'REG_SZ'}}}],
          'files': [{'path': 'notepad.exe'}, 7]
        }
        """,
        "7 problems",
        "os.sku: expected a number of 32 bits (decimal, or text such as \"0x10\"), found \"many\"",
        "os.productType: expected one of WORKSTATION, DOMAIN_CONTROLLER, SERVER,"
            + " found \"WORKSTATOIN\" (did you mean WORKSTATION?)",
        "os.version: expected a version such as 10.0.26100.4349, found \"10.0.x\"",
        "registry[0].values.Level.data: expected a number of 32 bits",
        "registry[0].values[\"A b\"]: lacks its property data",
        "files[0].path: expected an absolute path",
        "files[1]: expected an object, found 7");
  }

  @Test
  void listsTheFirstFiftyOfManyProblems() {
    assertRefused("{'installedOnce': [" + "1,".repeat(59) + "1]}", "60 problems", "and 10 more");
    assertRefused(
        "{'installedOnce': [" + "1,".repeat(299_999) + "1]}", "300000 problems", "and 299950 more");
  }

  @Test
  void refusesUnknownPropertiesAtEveryLevelAndNamesTheNearest() {
    assertRefused(
        """
        {
          'regestry': [],
          'os': {'suitMask': 1},
          'registry': [{'key': 'HKLM\\A', 'vlaues': {}}],
          'files': [{'path': 'C:\\a', 'sizeByte': 1}],
          'cbsPackages': [{'identity': 'a~b', 'state': 112, 'stat': 112}],
          'msiProducts': [{'code': '{90160000-0011-0000-1000-0000000FF1CE}', 'verion': '1'}],
          'wmi': [{'class': 'Win32_BIOS', 'propertie': {}}]
        }
        """,
        "regestry: unknown property (did you mean registry?)",
        "os.suitMask: unknown property (did you mean suiteMask?)",
        "registry[0].vlaues: unknown property (did you mean values?)",
        "files[0].sizeByte: unknown property (did you mean sizeBytes?)",
        "cbsPackages[0].stat: unknown property (did you mean state?)",
        "msiProducts[0].verion: unknown property (did you mean version?)",
        "wmi[0].propertie: unknown property (did you mean properties?)");
  }

  @Test
  void refusesAFamilyItDoesNotKnow() {
    assertRefused(
        "{'complete': ['Registry', 'fils']}",
        "complete[1]: expected one of",
        "did you mean files?");
  }

  @Test
  void takesFamilyWordsInAnyCase() throws Exception {
    HostFacts facts = read("{'complete': ['FILES', 'msiproducts']}");
    assertEquals(Answer.absent(), facts.file("C:\\x"));
    assertEquals(Answer.absent(), facts.msiProduct("{90160000-0011-0000-1000-0000000FF1CE}"));
  }

  @Test
  void takesNullForNotWritten() throws Exception {
    HostFacts facts =
        read("{'os': {'sku': null}, 'deviceAttributes': {'X': null}, 'complete': null}");
    assertEquals(Answer.unknown("os.sku"), facts.sku());
    assertEquals(Answer.unknown("deviceAttribute X"), facts.deviceAttribute("X"));
  }

  @Test
  void refusesAnotherSchema() {
    assertRefused("{'schema': 'wua.host/2'}", "schema: expected one of wua.host/1");
  }
}
