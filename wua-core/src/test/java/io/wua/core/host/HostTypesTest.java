package io.wua.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.software.CbsPackage;
import io.wua.core.host.software.CbsState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostTypesTest {
  @Test
  void truthFollowsKleene() {
    for (Truth a : Truth.values()) {
      for (Truth b : Truth.values()) {
        assertEquals(a.and(b), b.and(a));
        assertEquals(a.or(b), a.not().and(b.not()).not(), "De Morgan of " + a + ", " + b);
      }
      assertEquals(Truth.FALSE, a.and(Truth.FALSE));
      assertEquals(Truth.TRUE, a.or(Truth.TRUE));
      assertEquals(a, a.and(Truth.TRUE));
      assertEquals(a, a.or(Truth.FALSE));
    }
    assertEquals(Truth.UNKNOWN, Truth.UNKNOWN.not());
  }

  @Test
  void versionsComparePartByPartAsNumbers() {
    assertTrue(DottedVersion.parse("10.0.9").compareTo(DottedVersion.parse("10.0.10")) < 0);
    assertEquals(DottedVersion.parse("6.3"), DottedVersion.parse("6.3.0.0"));
    assertEquals(Optional.empty(), DottedVersion.tryParse("1.2.3.4.5"));
    assertEquals(Optional.empty(), DottedVersion.tryParse("6.x"));
    assertEquals(Optional.empty(), DottedVersion.tryParse(""));
  }

  @Test
  void anAnswerKeepsAbsentAndUnknownApart() {
    Answer<Integer> absent = Answer.<String>absent().map(String::length);
    Answer<Integer> unknown = Answer.<String>unknown("file x").map(String::length);
    assertEquals(Answer.absent(), absent);
    assertEquals(Answer.unknown("file x"), unknown);
    assertEquals(Answer.present(3), Answer.present("abc").map(String::length));
    assertEquals(Answer.absent(), Answer.present("abc").then(v -> Answer.absent()));
  }

  @Test
  void registryKeysTakeBothNamesOfTheHiveAndNoOther() {
    assertEquals(
        RegistryKey.parse("HKEY_LOCAL_MACHINE\\SOFTWARE\\\\Acme\\").canonical(),
        RegistryKey.parse("hklm\\software\\acme").canonical());
    assertThrows(IllegalArgumentException.class, () -> RegistryKey.parse("HKCU\\Software"));
    assertThrows(IllegalArgumentException.class, () -> RegistryKey.parse("HKLMX\\Software"));
  }

  @Test
  void componentPackagesReadTheirIdentity() {
    CbsPackage rollup =
        new CbsPackage(
            "Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.2582.1.9", CbsState.INSTALLED);
    assertEquals("Package_for_RollupFix", rollup.name());
    assertEquals("amd64", rollup.architecture());
    assertEquals(Optional.of(DottedVersion.parse("20348.2582.1.9")), rollup.version());
  }

  @Test
  void componentStatesAreReadAsNamesOrNumbers() {
    assertEquals(Optional.of(CbsState.INSTALLED), CbsState.parse("112"));
    assertEquals(Optional.of(CbsState.INSTALL_PENDING), CbsState.parse("Install Pending"));
    assertEquals(Optional.empty(), CbsState.parse("gone"));
    assertTrue(CbsState.PERMANENT.isInstalled());
  }
}
