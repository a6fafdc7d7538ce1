package io.wua.files.snapshot;

import static io.wua.files.snapshot.Snapshots.key;
import static io.wua.files.snapshot.Snapshots.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.registry.SubKeys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotRegistryViewsTest {
  private static final RegistryView NATIVE = RegistryView.NATIVE;
  private static final RegistryView WOW64 = RegistryView.WOW64;
  private static final Answer<Boolean> THERE = Answer.present(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'key': 'HKLM\\SOFTWARE\\X', 'view': 32",
        "'key': 'HKLM\\SOFTWARE\\X', 'view': '32'",
        "'key': 'HKLM\\SOFTWARE\\WOW6432Node\\X', 'view': 64",
        "'key': 'HKLM\\Software\\Wow6432Node\\X'",
        "'key': 'HKLM\\SOFTWARE\\WOW6432Node\\X', 'view': 32"
      })
  void the32BitViewOfSoftwareIsWow6432Node(String entry) throws Exception {
    HostFacts facts = host("AMD64", entry);
    assertEquals(THERE, facts.registryKey(key("HKLM\\SOFTWARE\\X"), WOW64));
    assertEquals(THERE, facts.registryKey(key("HKLM\\SOFTWARE\\WOW6432Node\\X"), NATIVE));
    assertEquals(THERE, facts.registryKey(key("HKLM\\SOFTWARE"), WOW64));
    assertEquals(
        Answer.unknown("registry HKLM\\SOFTWARE\\X (64 bit)"),
        facts.registryKey(key("HKLM\\SOFTWARE\\X"), NATIVE));
    assertEquals(
        Answer.present(new SubKeys(List.of("X"), false)),
        facts.registrySubKeys(key("HKLM\\SOFTWARE"), WOW64));
  }

  @Test
  void aNativeKeySaysNothingOfThe32BitView() throws Exception {
    HostFacts facts = host("ARM64", "'key': 'HKLM\\SOFTWARE\\X', 'exists': false");
    assertEquals(Answer.absent(), facts.registryKey(key("HKLM\\SOFTWARE\\X"), NATIVE));
    assertEquals(
        Answer.unknown("registry HKLM\\SOFTWARE\\X (32 bit)"),
        facts.registryKey(key("HKLM\\SOFTWARE\\X"), WOW64));
  }

  @Test
  void keysOutsideOfSoftwareAreTheSameInBothViews() throws Exception {
    HostFacts facts = host("AMD64", "'key': 'HKLM\\SYSTEM\\Setup', 'view': 32");
    assertEquals(THERE, facts.registryKey(key("HKLM\\SYSTEM\\Setup"), NATIVE));
    assertEquals(THERE, facts.registryKey(key("HKLM\\SYSTEM\\Setup"), WOW64));
  }

  @Test
  void sharedKeysAreTheSameInBothViews() throws Exception {
    HostFacts facts = host("AMD64", "'key': 'HKLM\\SOFTWARE\\Policies\\Microsoft'");
    assertEquals(THERE, facts.registryKey(key("HKLM\\SOFTWARE\\Policies\\Microsoft"), WOW64));
    assertEquals(
        THERE, facts.registryKey(key("HKLM\\SOFTWARE\\WOW6432Node\\Policies\\Microsoft"), NATIVE));
  }

  @Test
  void redirectedKeysBelowSharedOnesAreNotTheSame() throws Exception {
    HostFacts facts = host("AMD64", "'key': 'HKLM\\SOFTWARE\\Classes\\CLSID\\{1}'");
    assertEquals(THERE, facts.registryKey(key("HKLM\\SOFTWARE\\Classes"), WOW64));
    assertEquals(
        Answer.unknown("registry HKLM\\SOFTWARE\\Classes\\CLSID\\{1} (32 bit)"),
        facts.registryKey(key("HKLM\\SOFTWARE\\Classes\\CLSID\\{1}"), WOW64));
  }

  @Test
  void the32BitViewShowsSharedSubKeysToo() throws Exception {
    HostFacts facts =
        read(
            """
            {'os': {'architecture': 'AMD64'},
             'registry': [{'key': 'HKLM\\SOFTWARE\\X', 'view': 32},
                          {'key': 'HKLM\\SOFTWARE\\Policies'}, {'key': 'HKLM\\SOFTWARE\\Y'}]}
            """);
    assertEquals(
        Answer.present(new SubKeys(List.of("X", "Policies"), false)),
        facts.registrySubKeys(key("HKLM\\SOFTWARE"), WOW64));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X86", "ARM"})
  void thirtyTwoBitWindowsHasOneView(String architecture) throws Exception {
    HostFacts facts = host(architecture, "'key': 'HKLM\\SOFTWARE\\X', 'view': 32");
    assertEquals(THERE, facts.registryKey(key("HKLM\\SOFTWARE\\X"), NATIVE));
    assertEquals(THERE, facts.registryKey(key("HKLM\\SOFTWARE\\X"), WOW64));
    assertEquals(
        Answer.unknown("registry HKLM\\SOFTWARE\\WOW6432Node\\X"),
        facts.registryKey(key("HKLM\\SOFTWARE\\WOW6432Node\\X"), NATIVE));
  }

  private static HostFacts host(String architecture, String entry) throws Exception {
    return read("{'os': {'architecture': '" + architecture + "'}, 'registry': [{" + entry + "}]}");
  }
}
