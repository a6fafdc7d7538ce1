package io.wua.testkit.host;

import io.wua.core.host.Architecture;
import io.wua.core.host.DottedVersion;
import io.wua.core.host.HostFacts;
import io.wua.core.host.ProductType;
import io.wua.core.host.registry.RegistryValue;
import io.wua.core.host.software.CbsState;
import io.wua.core.host.software.FileFact;
import java.util.Optional;
import java.util.OptionalLong;

class FakeHostFactsContractTest extends HostFactsContract {
  @Override
  protected HostFacts host() {
    FileFact agent =
        new FileFact(
            "C:\\Acme\\agent.exe",
            Optional.of(DottedVersion.parse("1.2.3.4")),
            OptionalLong.of(10),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return FakeHostFacts.named(NAME)
        .osVersion("10.0.26100.4652")
        .architecture(Architecture.AMD64)
        .productType(ProductType.SERVER)
        .language("en-US")
        .registryValue("HKLM\\SOFTWARE\\Acme", "Level", RegistryValue.dword(3))
        .registryValue("HKLM\\SOFTWARE\\Acme", "Name", RegistryValue.sz("Agent"))
        .withoutRegistryKey("HKLM\\SOFTWARE\\Gone")
        .file(agent)
        .withoutFile("C:\\Acme\\gone.exe")
        .cbsPackage(PACKAGE, CbsState.INSTALLED)
        .complete(HostFamily.CBS_PACKAGES)
        .build();
  }
}
