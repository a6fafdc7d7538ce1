package io.wua.files.snapshot;

import static io.wua.files.snapshot.Snapshots.assertRefused;
import static io.wua.files.snapshot.Snapshots.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.core.host.software.WmiRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnapshotNamedFactsTest {
  private static final String UPDATE = "7f8946c3-01f8-46c8-aa4a-40520c15f7c8";

  @Test
  void answersFoldersByNumber() throws Exception {
    HostFacts facts =
        read("{'folders': {'36': 'C:\\Windows', '0x26': 'D:\\Programs', '44': {'exists': false}}}");
    assertEquals(Answer.present("C:\\Windows"), facts.folder(36));
    assertEquals(Answer.present("D:\\Programs"), facts.folder(38));
    assertEquals(Answer.absent(), facts.folder(44));
    assertEquals(Answer.unknown("folder 37"), facts.folder(37));
    assertEquals(Answer.absent(), read("{'complete': ['folders']}").folder(37));
    assertRefused("{'folders': {'windows': 'C:\\Windows'}}", "expected a whole number as its name");
  }

  @Test
  void answersLicensingValuesByName() throws Exception {
    HostFacts facts = read("{'licensing': {'Kernel-MUI-Number-Allowed': 1000, 'B': '0x1'}}");
    assertEquals(Answer.present(1000L), facts.licenseDword("kernel-mui-number-allowed"));
    assertEquals(Answer.present(1L), facts.licenseDword("B"));
    assertEquals(Answer.unknown("licensing C"), facts.licenseDword("C"));
  }

  @Test
  void aClassThatIsListedIsListedWhole() throws Exception {
    HostFacts facts =
        read(
            """
            {'wmi': [{'class': 'Win32_BIOS', 'properties': {'Manufacturer': 'Dell Inc.'}},
                     {'namespace': 'ROOT/CIMV2', 'class': 'Win32_Disk', 'properties': {'Index': 0}},
                     {'namespace': 'root\\cimv2', 'class': 'win32_disk',
                      'properties': {'Index': 1, 'Primary': true}},
                     {'class': 'Win32_Battery', 'exists': false},
                     {'class': 'Win32_Fan'}]}
            """);
    assertEquals(
        Answer.present(List.of(new WmiRow(Map.of("Manufacturer", "Dell Inc.")))),
        facts.wmi("root\\CIMv2", "WIN32_BIOS"));
    assertEquals(
        Answer.present(
            List.of(
                new WmiRow(Map.of("Index", "0")),
                new WmiRow(Map.of("Index", "1", "Primary", "true")))),
        facts.wmi("root\\cimv2", "Win32_Disk"));
    assertEquals(Answer.absent(), facts.wmi("root\\cimv2", "Win32_Battery"));
    assertEquals(
        Answer.present(List.of(new WmiRow(Map.of()))), facts.wmi("root\\cimv2", "Win32_Fan"));
    assertEquals(Answer.unknown("wmi root\\wmi Win32_BIOS"), facts.wmi("root\\wmi", "Win32_BIOS"));
    assertEquals(Answer.absent(), read("{'complete': ['wmi']}").wmi("root\\wmi", "X"));
  }

  @Test
  void refusesClassesThatContradictAndValuesThatAreNoText() {
    assertRefused(
        "{'wmi': [{'class': 'A', 'properties': {'X': [1]}}, {'class': 'a', 'exists': false}]}",
        "wmi[0].properties.X: expected text, a number, true or false, found an array",
        "wmi[1]: contradicts");
  }

  @Test
  void answersWhatTheAgentInstalledOnce() throws Exception {
    HostFacts facts = read("{'installedOnce': ['{" + UPDATE.toUpperCase() + "}']}");
    assertEquals(Answer.present(true), facts.installedOnce(UUID.fromString(UPDATE)));
    assertEquals(
        Answer.absent(),
        read("{'complete': ['installedOnce']}").installedOnce(UUID.fromString(UPDATE)));
    assertRefused("{'installedOnce': ['1-1-1-1-1']}", "installedOnce[0]: expected a GUID");
  }
}
