package io.wua.simulation.windows.effect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wua.simulation.catalog.rule.ApplicabilityRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Finds what must change on a host so that the rule IsInstalled of an update holds. It knows the
 * rules that this module's writer of catalogs can spell; what is denied and what it does not know
 * changes nothing.
 */
final class RuleEffects {
  private static final String CUMULATIVE = "Package_for_RollupFix";
  private static final String STACK = "Package_for_ServicingStack_";
  private static final String STACK_VERSIONS =
      "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Version";

  private final Optional<Element> metadata;
  private final List<Effect> found = new ArrayList<>();

  private RuleEffects(Optional<Element> metadata) {
    this.metadata = metadata;
  }

  static List<Effect> of(ApplicabilityRules rules) {
    RuleEffects effects = new RuleEffects(rules.metadata().map(RuleEffects::parse));
    effects.make(parse(rules.isInstalled()));
    return List.copyOf(effects.found);
  }

  private void make(Element rule) {
    switch (rule.getTagName()) {
      case "And" -> children(rule).forEach(this::make);
      case "Or" -> make(children(rule).get(0));
      case "b.RegSz", "b.RegSzToVersion" ->
          found.add(
              new Effect.RegistryText(
                  rule.getAttribute("Subkey"),
                  rule.getAttribute("RegType32").equals("true") ? 32 : 64,
                  rule.getAttribute("Value"),
                  Optional.of(rule.getAttribute("Data"))));
      case "b.FileVersion" ->
          file(rule, new Effect.Folder.Shell(Integer.parseInt(rule.getAttribute("Csidl"))));
      case "b.FileVersionPrependRegSz" ->
          file(
              rule,
              new Effect.Folder.InRegistry(
                  rule.getAttribute("Subkey"), rule.getAttribute("Value")));
      case "ProductReleaseInstalled" ->
          release(rule.getAttribute("Name"), rule.getAttribute("Version"));
      case "CbsPackageInstalled" -> metadata.ifPresent(this::component);
      default -> {
        // A denial and a question that no installation answers change nothing.
      }
    }
  }

  private void file(Element rule, Effect.Folder folder) {
    found.add(
        new Effect.FileVersion(folder, rule.getAttribute("Path"), rule.getAttribute("Version")));
  }

  private void release(String name, String version) {
    String[] parts = version.split("\\.");
    if (name.startsWith("Microsoft.NetFX.")) {
      found.add(new Effect.NetRelease(parts[2] + "." + parts[3]));
      return;
    }
    String architecture =
        name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    found.add(
        new Effect.Component(
            CUMULATIVE
                + "~31bf3856ad364e35~"
                + architecture
                + "~~"
                + parts[2]
                + "."
                + parts[3]
                + ".1.7",
            List.of()));
    found.add(new Effect.WindowsVersion(version));
  }

  private void component(Element manifest) {
    Element assembly = child(manifest, "assembly");
    Element own = child(assembly, "assemblyIdentity");
    String name = own.getAttribute("name");
    String version = own.getAttribute("version");
    String identity =
        name
            + "~"
            + own.getAttribute("publicKeyToken")
            + "~"
            + own.getAttribute("processorArchitecture")
            + "~~"
            + version;
    List<String> parents =
        children(child(assembly, "package")).stream()
            .filter(each -> each.getTagName().equals("parent"))
            .map(parent -> child(parent, "assemblyIdentity").getAttribute("name"))
            .toList();
    found.add(new Effect.Component(identity, parents));
    String[] parts = version.split("\\.");
    if (name.equals(CUMULATIVE)) {
      String kernel = parts[0].equals("9600") ? "6.3." : "10.0.";
      found.add(new Effect.WindowsVersion(kernel + parts[0] + "." + parts[1]));
    } else if (name.startsWith(STACK)) {
      String stack = "10.0." + parts[0] + "." + parts[1];
      found.add(
          new Effect.RegistryText(
              STACK_VERSIONS, 64, stack, Optional.of("%SystemRoot%\\WinSxS\\stack_" + stack)));
    }
  }

  private static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(each -> each.getTagName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(parent + " has no " + name));
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(UTF_8)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("not a rule: " + text, e);
    }
  }
}
