package io.wua.catalog.fragment.grammar;

import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.rule.cbs.CbsAssembly;
import io.wua.catalog.rule.cbs.CbsIdentity;
import io.wua.catalog.rule.cbs.CbsParent;
import io.wua.core.host.DottedVersion;
import java.util.List;
import java.util.Optional;

/** Reads the manifest of a component package out of the {@code Metadata} of a rule set. */
public final class CbsMetadata {
  /** The element around the manifest. */
  static final String NAME = "CbsPackageApplicabilityMetadata";

  private static final String IDENTITY = "assemblyIdentity";

  private CbsMetadata() {}

  /** The package that the metadata describes; empty where it describes none. */
  public static Optional<CbsAssembly> assembly(Element metadata) {
    return metadata
        .first(NAME)
        .flatMap(around -> around.first("assembly"))
        .flatMap(CbsMetadata::ofManifest);
  }

  private static Optional<CbsAssembly> ofManifest(Element manifest) {
    Optional<CbsIdentity> identity = manifest.first(IDENTITY).flatMap(CbsMetadata::identity);
    Optional<Element> body = manifest.first("package");
    List<CbsParent> parents =
        body.stream().flatMap(it -> it.all("parent")).map(CbsMetadata::parent).toList();
    Optional<DottedVersion> stack =
        body.flatMap(it -> it.first("installerAssembly"))
            .flatMap(it -> it.attribute("version"))
            .flatMap(DottedVersion::tryParse);
    return identity.map(
        it -> new CbsAssembly(it, body.flatMap(b -> b.attribute("identifier")), parents, stack));
  }

  private static CbsParent parent(Element parent) {
    return new CbsParent(
        parent.attribute("disposition").orElse(""),
        parent.attribute("buildCompare"),
        parent.attribute("revisionCompare"),
        parent.all(IDENTITY).flatMap(each -> identity(each).stream()).toList());
  }

  private static Optional<CbsIdentity> identity(Element identity) {
    String name = identity.attribute("name").orElse("").strip();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CbsIdentity(
                name,
                identity.attribute("publicKeyToken").orElse(""),
                identity.attribute("processorArchitecture").orElse(""),
                identity.attribute("language").orElse(""),
                identity.attribute("version").orElse("")));
  }
}
