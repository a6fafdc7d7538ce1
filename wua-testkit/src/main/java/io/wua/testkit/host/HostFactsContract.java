package io.wua.testkit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * What every {@link HostFacts} promises, on one host that each adapter's test describes in its own
 * form:
 *
 * <ul>
 *   <li>named {@value #NAME}, version 10.0.26100.4652, AMD64, SERVER, language en-US; SKU not known
 *   <li>{@code HKLM\SOFTWARE\Acme} in the native view with {@code Level} REG_DWORD 3 and {@code
 *       Name} REG_SZ Agent; {@code HKLM\SOFTWARE\Gone} asked and not there
 *   <li>the file {@code C:\Acme\agent.exe} of version 1.2.3.4 and 10 bytes; {@code
 *       C:\Acme\gone.exe} asked and not there
 *   <li>the component package {@value #PACKAGE}, installed, and surely no other
 *   <li>nothing else
 * </ul>
 */
public abstract class HostFactsContract {
  /** The name of the host. */
  protected static final String NAME = "HOST-1";

  /** The only component package. */
  protected static final String PACKAGE =
      "Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.4652.1.9";

  private static final RegistryView NATIVE = RegistryView.NATIVE;

  /** For subclasses. */
  protected HostFactsContract() {}

  /** The host. */
  protected abstract HostFacts host() throws Exception;

  private static void assertUnknown(Answer<?> answer, String named) {
    Answer.Unknown<?> unknown = assertInstanceOf(Answer.Unknown.class, answer);
    assertTrue(
        unknown.fact().toLowerCase(java.util.Locale.ROOT).contains(named),
        () -> "'" + unknown.fact() + "' does not name " + named);
  }

  private static RegistryKey key(String path) {
    return RegistryKey.parse("HKLM\\" + path);
  }

  @Test
  void tellsWhatTheOperatingSystemIs() throws Exception {
    HostFacts host = host();
    assertEquals(NAME, host.name());
    assertEquals(Answer.present(DottedVersion.parse("10.0.26100.4652")), host.osVersion());
    assertEquals(Answer.present(Architecture.AMD64), host.architecture());
    assertEquals(Answer.present(ProductType.SERVER), host.productType());
    assertEquals(Answer.present("en-US"), host.language());
  }

  @Test
  void saysUnknownAndNamesTheFactWhereNobodyLooked() throws Exception {
    HostFacts host = host();
    assertUnknown(host.sku(), "sku");
    assertUnknown(host.registryKey(key("SOFTWARE\\Other"), NATIVE), "software\\other");
    assertUnknown(host.registryValue(key("SOFTWARE\\Acme"), NATIVE, "Other"), "other");
    assertUnknown(host.file("C:\\other.dll"), "c:\\other.dll");
    assertUnknown(host.msiProduct("{00000000-0000-0000-0000-000000000001}"), "00000001");
    assertUnknown(host.wmi("root\\cimv2", "Win32_BIOS"), "win32_bios");
  }

  @Test
  void tellsKeysAndTypedValuesWhateverTheCase() throws Exception {
    HostFacts host = host();
    assertEquals(Answer.present(true), host.registryKey(key("software\\ACME"), NATIVE));
    assertEquals(
        Answer.present(RegistryValue.dword(3)),
        host.registryValue(key("Software\\Acme"), NATIVE, "LEVEL"));
    assertEquals(
        Answer.present(RegistryValue.sz("Agent")),
        host.registryValue(key("SOFTWARE\\Acme"), NATIVE, "Name"));
  }

  @Test
  void keepsAskedAndNotThereApartFromUnknown() throws Exception {
    HostFacts host = host();
    assertEquals(Answer.absent(), host.registryKey(key("SOFTWARE\\Gone"), NATIVE));
    assertEquals(Answer.absent(), host.registryValue(key("SOFTWARE\\Gone"), NATIVE, "Value"));
    assertEquals(Answer.absent(), host.file("C:\\Acme\\gone.exe"));
  }

  @Test
  void tellsFilesWhateverTheCaseOfTheirPath() throws Exception {
    var file = host().file("c:\\acme\\AGENT.EXE").found().orElseThrow();
    assertEquals(Optional.of(DottedVersion.parse("1.2.3.4")), file.version());
    assertEquals(OptionalLong.of(10), file.sizeBytes());
    assertTrue(file.created().isEmpty(), "what is not stated of a file is unknown");
  }

  @Test
  void findsComponentPackagesByTheStartOfTheirIdentity() throws Exception {
    HostFacts host = host();
    var found = host.cbsPackages("package_for_rollupfix~").found().orElseThrow();
    assertEquals(List.of(PACKAGE), found.stream().map(p -> p.identity()).toList());
    assertTrue(found.get(0).state().isInstalled());
    assertEquals(Answer.present(List.of()), host.cbsPackages("Package_for_KB1~"));
  }

  @Test
  void answersTheSameWhenAskedAgain() throws Exception {
    HostFacts host = host();
    assertEquals(host.file("C:\\Acme\\agent.exe"), host.file("C:\\Acme\\agent.exe"));
    assertEquals(host.sku(), host.sku());
    assertFalse(host.osVersion().equals(host.sku()));
  }
}
