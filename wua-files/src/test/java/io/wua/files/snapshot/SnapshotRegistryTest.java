package io.wua.files.snapshot;

import static io.wua.files.snapshot.Snapshots.assertRefused;
import static io.wua.files.snapshot.Snapshots.key;
import static io.wua.files.snapshot.Snapshots.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.core.host.registry.RegistryType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.registry.SubKeys;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotRegistryTest {
  private static final RegistryView NATIVE = RegistryView.NATIVE;

  @Test
  void theAncestorsOfAnExistingKeyExistAndItsSiblingsAreUnknown() throws Exception {
    HostFacts facts = read("{'registry': [{'key': 'HKLM\\SOFTWARE\\A\\B'}]}");
    assertEquals(Answer.present(true), facts.registryKey(key("hklm\\software\\a\\b"), NATIVE));
    assertEquals(Answer.present(true), facts.registryKey(key("HKLM\\SOFTWARE\\A"), NATIVE));
    assertEquals(Answer.present(true), facts.registryKey(key("HKLM"), NATIVE));
    assertEquals(
        Answer.unknown("registry HKLM\\SOFTWARE\\A\\C (64 bit)"),
        facts.registryKey(key("HKLM\\SOFTWARE\\A\\C"), NATIVE));
  }

  @Test
  void everythingBelowAnAbsentKeyIsAbsent() throws Exception {
    HostFacts facts = read("{'registry': [{'key': 'HKLM\\SOFTWARE\\A', 'exists': false}]}");
    assertEquals(Answer.absent(), facts.registryKey(key("HKLM\\SOFTWARE\\A"), NATIVE));
    assertEquals(Answer.absent(), facts.registryKey(key("HKLM\\SOFTWARE\\A\\B\\C"), NATIVE));
    assertEquals(Answer.absent(), facts.registryValue(key("HKLM\\SOFTWARE\\A"), NATIVE, "V"));
    assertEquals(Answer.absent(), facts.registrySubKeys(key("HKLM\\SOFTWARE\\A\\B"), NATIVE));
    assertEquals(
        Answer.unknown("registry HKLM\\SOFTWARE\\AB (64 bit)"),
        facts.registryKey(key("HKLM\\SOFTWARE\\AB"), NATIVE));
  }

  @Test
  void aValueThatIsNotListedIsUnknownUnlessTheRegistryIsComplete() throws Exception {
    String registry =
        """
        'registry': [{'key': 'HKLM\\SOFTWARE\\A',
                      'values': {'V': {'type': 'REG_DWORD', 'data': 1}, 'W': {'exists': false}}}]
        """;
    HostFacts open = read("{" + registry + "}");
    HostFacts closed = read("{" + registry + ", 'complete': ['registry']}");
    for (HostFacts facts : List.of(open, closed)) {
      assertEquals(
          Answer.present(RegistryValue.dword(1)),
          facts.registryValue(key("HKLM\\SOFTWARE\\A"), NATIVE, "v"));
      assertEquals(Answer.absent(), facts.registryValue(key("HKLM\\SOFTWARE\\A"), NATIVE, "W"));
    }
    assertEquals(
        Answer.unknown("registry HKLM\\SOFTWARE\\A value X (64 bit)"),
        open.registryValue(key("HKLM\\SOFTWARE\\A"), NATIVE, "X"));
    assertEquals(Answer.absent(), closed.registryValue(key("HKLM\\SOFTWARE\\A"), NATIVE, "X"));
    assertEquals(Answer.absent(), closed.registryKey(key("HKLM\\SYSTEM"), NATIVE));
    assertEquals(Answer.absent(), closed.registrySubKeys(key("HKLM\\SYSTEM"), NATIVE));
  }

  @Test
  void subKeysAreCompleteOnlyWhereTheRegistryOrTheirListIs() throws Exception {
    String registry =
        """
        'registry': [{'key': 'HKLM\\SOFTWARE\\A\\One'}, {'key': 'HKLM\\SOFTWARE\\A\\Two\\Three'},
                     {'key': 'HKLM\\SOFTWARE\\A\\Gone', 'exists': false}]
        """;
    assertEquals(
        Answer.present(new SubKeys(List.of("One", "Two"), false)),
        read("{" + registry + "}").registrySubKeys(key("HKLM\\SOFTWARE\\a"), NATIVE));
    assertEquals(
        Answer.present(new SubKeys(List.of("One", "Two"), true)),
        read("{" + registry + ", 'complete': ['registry']}")
            .registrySubKeys(key("HKLM\\SOFTWARE\\A"), NATIVE));
    HostFacts listed =
        read("{'registry': [{'key': 'HKLM\\SOFTWARE\\A', 'subKeys': ['One', 'Two']}]}");
    assertEquals(
        Answer.present(new SubKeys(List.of("One", "Two"), true)),
        listed.registrySubKeys(key("HKLM\\SOFTWARE\\A"), NATIVE));
    assertEquals(Answer.present(true), listed.registryKey(key("HKLM\\SOFTWARE\\A\\two"), NATIVE));
    assertEquals(Answer.absent(), listed.registryKey(key("HKLM\\SOFTWARE\\A\\Three\\4"), NATIVE));
    assertEquals(
        Answer.unknown("registry HKLM\\SOFTWARE\\A\\One\\X (64 bit)"),
        listed.registryKey(key("HKLM\\SOFTWARE\\A\\One\\X"), NATIVE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'REG_DWORD', 'data': 4294967295       | REG_DWORD     | 4294967295 | ``",
        "'REG_DWORD', 'data': -1               | REG_DWORD     | 4294967295 | ``",
        "'reg_dword', 'data': '0x10'           | REG_DWORD     | 16         | ``",
        "'REG_DWORD', 'data': '12'             | REG_DWORD     | 12         | ``",
        "'REG_QWORD', 'data': 4294967296       | REG_QWORD     | 4294967296 | ``",
        "'REG_QWORD', 'data': '0xFFFFFFFFFFFFFFFF' | REG_QWORD | -1         | ``",
        "'REG_SZ', 'data': '6.3'               | REG_SZ        |            | 6.3",
        "'REG_EXPAND_SZ', 'data': '%windir%'   | REG_EXPAND_SZ |            | %windir%",
        "'REG_BINARY', 'data': 'AQL/'          | REG_BINARY    |            | 0102ff",
        "'REG_MULTI_SZ', 'data': ['a', 'b']    | REG_MULTI_SZ  |            | a;b",
        "'REG_MULTI_SZ', 'data': []            | REG_MULTI_SZ  |            | ``"
      })
  void readsDataByItsType(String written, RegistryType type, Long number, String texts)
      throws Exception {
    HostFacts facts =
        read("{'registry': [{'key': 'HKLM\\A', 'values': {'V': {'type': " + written + "}}}]}");
    assertEquals(
        Answer.present(
            new RegistryValue(
                type,
                number == null ? OptionalLong.empty() : OptionalLong.of(number),
                texts.isEmpty() ? List.of() : List.of(texts.split(";")))),
        facts.registryValue(key("HKLM\\A"), NATIVE, "V"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'REG_DWORD', 'data': 4294967296} | values.V.data: expected a number of 32 bits",
        "{'type': 'REG_DWORD', 'data': 1.5}        | values.V.data: expected a number of 32 bits",
        "{'type': 'REG_SZ', 'data': 5}             | values.V.data: expected text, found 5",
        "{'type': 'REG_MULTI_SZ', 'data': 'a'}     | values.V.data: expected an array",
        "{'type': 'REG_BINARY', 'data': 'AQ#'}     | values.V.data: expected bytes in base64",
        "{'type': 'REG_DWRD', 'data': 1}           | did you mean REG_DWORD?",
        "{'data': 1}                               | values.V: lacks its property type",
        "5                                         | values.V: expected an object, found 5"
      })
  void refusesDataThatDoesNotFitItsType(String written, String expected) {
    assertRefused("{'registry': [{'key': 'HKLM\\A', 'values': {'V': " + written + "}}]}", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'key': 'HKCU\\A'}                                | registry[0].key: expected a key",
        "{'values': {}}                                    | registry[0]: lacks its property key",
        "{'key': 'HKLM\\A', 'view': 48}                    | registry[0].view: expected 64 or 32",
        "{'key': 'HKLM\\A', 'exists': 'no'}                | registry[0].exists: expected true or",
        "{'key': 'HKLM\\A', 'exists': false, 'values': {}} | registry[0].values: stated of",
        "{'key': 'HKLM\\A', 'subKeys': ['B\\C']}           | registry[0].subKeys[0]: expected the",
        "{'key': 'HKLM\\A', 'exists': false}, {'key': 'HKLM\\A\\B'} | contradicts registry[1]",
        "{'key': 'HKLM\\A', 'subKeys': ['B']}, {'key': 'HKLM\\A\\C'} | lacks C",
        "{'key': 'HKLM\\A', 'subKeys': ['B']}, {'key': 'HKLM\\A', 'subKeys': []} | contradicts"
      })
  void refusesBadAndContradictingEntries(String entries, String expected) {
    assertRefused("{'registry': [" + entries + "]}", expected);
  }

  @Test
  void entriesOfOneKeyAddUpUnlessTheyContradict() throws Exception {
    String one = "{'key': 'HKLM\\A', 'values': {'V': {'type': 'REG_SZ', 'data': '1'}}}";
    String two = "{'key': 'HKLM\\a', 'values': {'W': {'type': 'REG_SZ', 'data': '2'}}}";
    HostFacts facts = read("{'registry': [" + one + "," + two + "," + one + "]}");
    assertEquals(
        Answer.present(RegistryValue.sz("1")), facts.registryValue(key("HKLM\\A"), NATIVE, "V"));
    assertEquals(
        Answer.present(RegistryValue.sz("2")), facts.registryValue(key("HKLM\\A"), NATIVE, "W"));
    assertRefused(
        "{'registry': [" + one + "," + one.replace("'1'", "'3'") + "]}",
        "registry[1].values.V: contradicts registry[0].values.V");
  }
}
