package io.wua.simulation.catalog.rule;

import io.wua.core.update.KbNumber;
import io.wua.simulation.catalog.xml.Markup;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The manifest of a component package as the metadata of a rule set carries it: which package it
 * is, in which products it fits, and which servicing stack it needs.
 *
 * @param name the package, {@code Package_for_RollupFix} for instance
 * @param version its version
 * @param architecture its architecture, {@code amd64} for instance
 * @param kb what it mends
 * @param releaseType {@code Security Update} or {@code Update}
 * @param parents packages of which one must be present
 * @param servicingStack the lowest version of the servicing stack that can install it
 * @param components what it updates, as raw text; real manifests have megabytes of it
 */
public record ComponentManifest(
    String name,
    String version,
    String architecture,
    KbNumber kb,
    String releaseType,
    List<Parent> parents,
    Optional<String> servicingStack,
    String components) {
  private static final String TOKEN = "31bf3856ad364e35";

  /**
   * A package that must be present, of that build and at least that revision.
   *
   * @param name its name
   * @param version its version
   */
  public record Parent(String name, String version) {
    /** Refuses nulls. */
    public Parent {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(version, "version");
    }
  }

  /** Copies the parents and refuses nulls. */
  public ComponentManifest {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(kb, "kb");
    Objects.requireNonNull(releaseType, "releaseType");
    parents = List.copyOf(parents);
    Objects.requireNonNull(servicingStack, "servicingStack");
    Objects.requireNonNull(components, "components");
  }

  /** The identity that the host lists once it is installed. */
  public String identity() {
    return name + "~" + TOKEN + "~" + architecture + "~~" + version;
  }

  /** The metadata. */
  public String text() {
    Markup xml = new Markup();
    xml.start("CbsPackageApplicabilityMetadata").start("assembly");
    xml.attribute("xmlns", "urn:schemas-microsoft-com:asm.v3").attribute("manifestVersion", "1.0");
    xml.attribute("description", "Fix for " + kb).attribute("displayName", "default");
    xml.start("assemblyIdentity").attribute("name", name).attribute("version", version);
    xml.attribute("language", "neutral").attribute("processorArchitecture", architecture);
    xml.attribute("publicKeyToken", TOKEN).end();
    xml.start("package").attribute("identifier", kb.toString());
    xml.attribute("applicabilityEvaluation", "deep").attribute("releaseType", releaseType);
    xml.attribute("restart", "possible");
    parents.forEach(parent -> parent(xml, parent));
    servicingStack.ifPresent(lowest -> servicingStack(xml, lowest));
    return xml.raw(components).end().end().end().toString();
  }

  private void parent(Markup xml, Parent parent) {
    xml.start("parent").attribute("buildCompare", "EQ").attribute("revisionCompare", "GE");
    xml.attribute("integrate", "separate").attribute("disposition", "detect");
    xml.start("assemblyIdentity").attribute("name", parent.name());
    xml.attribute("version", parent.version()).attribute("processorArchitecture", architecture);
    xml.attribute("language", "neutral").attribute("buildType", "release");
    xml.attribute("publicKeyToken", TOKEN).end().end();
  }

  private void servicingStack(Markup xml, String lowest) {
    xml.start("installerAssembly").attribute("name", "Microsoft-Windows-ServicingStack");
    xml.attribute("version", lowest).attribute("language", "neutral");
    xml.attribute("processorArchitecture", architecture).attribute("versionScope", "nonSxS");
    xml.attribute("publicKeyToken", TOKEN).end();
  }
}
