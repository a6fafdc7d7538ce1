package io.wua.testkit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.wua.core.host.Answer;
import io.wua.core.host.Architecture;
import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.registry.RegistryView;
import io.wua.core.host.registry.SubKeys;
import io.wua.core.host.software.CbsState;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeHostFactsTest {
  private static final RegistryKey ACME = new RegistryKey("SOFTWARE\\Acme");

  @Test
  void whatWasNotStatedIsUnknownUntilTheFamilyIsComplete() {
    FakeHostBuilder host = FakeHostFacts.named("PC1");
    assertInstanceOf(Answer.Unknown.class, host.build().file("C:\\a.dll"));
    assertInstanceOf(Answer.Unknown.class, host.build().osVersion());
    host.complete(HostFamily.FILES);
    assertEquals(Answer.absent(), host.build().file("C:\\a.dll"));
  }

  @Test
  void namesIgnoreCase() {
    FakeHostFacts host =
        FakeHostFacts.named("PC1")
            .registryValue("HKLM\\SOFTWARE\\Acme", "Level", RegistryValue.dword(3))
            .build();
    assertEquals(
        Answer.present(RegistryValue.dword(3)),
        host.registryValue(new RegistryKey("software\\ACME"), RegistryView.NATIVE, "LEVEL"));
  }

  @Test
  void aValueImpliesItsKeyAndThoseAbove() {
    FakeHostBuilder host =
        FakeHostFacts.named("PC1")
            .registryValue("HKLM\\SOFTWARE\\Acme\\One", "a", RegistryValue.sz("x"))
            .registryKey(RegistryView.NATIVE, "HKLM\\SOFTWARE\\Acme\\Two\\Deep");
    assertEquals(
        Answer.present(new SubKeys(List.of("One", "Two"), false)),
        host.build().registrySubKeys(ACME, RegistryView.NATIVE));
    assertEquals(
        Answer.present(new SubKeys(List.of("One", "Two"), true)),
        host.complete(HostFamily.REGISTRY).build().registrySubKeys(ACME, RegistryView.NATIVE));
    assertEquals(Answer.absent(), host.build().registryKey(ACME, RegistryView.WOW64));
    assertEquals(
        Answer.present(true),
        host.architecture(Architecture.X86).build().registryKey(ACME, RegistryView.WOW64));
  }

  @Test
  void packagesAreFoundByTheStartOfTheirIdentity() {
    FakeHostBuilder host =
        FakeHostFacts.named("PC1").cbsPackage("A_1~t~amd64~~1.0", CbsState.INSTALLED);
    assertEquals(1, host.build().cbsPackages("a_").found().orElseThrow().size());
    assertInstanceOf(Answer.Unknown.class, host.build().cbsPackages("B"));
    assertEquals(
        Answer.present(List.of()), host.complete(HostFamily.CBS_PACKAGES).build().cbsPackages("B"));
  }

  @Test
  void aHostDoesNotChangeWhileItsBuilderGoesOn() {
    FakeHostBuilder builder = FakeHostFacts.named("PC1");
    FakeHostFacts before = builder.build();
    builder.osVersion("10.0.26100.1");
    assertInstanceOf(Answer.Unknown.class, before.osVersion());
    assertEquals(builder.build().osVersion(), builder.build().toBuilder().build().osVersion());
  }
}
