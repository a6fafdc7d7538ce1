package io.wua.catalog.fragment;

import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.fragment.xml.FragmentXml;
import io.wua.catalog.rule.cbs.CbsAssembly;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A core fragment: the identity of a revision, what it depends on, and its rules (<a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-wusp/">MS-WUSP</a>, core
 * metadata fragment).
 *
 * @param identity its identity
 * @param kind what it is
 * @param explicitlyDeployable whether people can deploy it by itself; true on top-level updates
 * @param autoSelectOnWebSites whether Microsoft's own client selects it by itself
 * @param osUpgrade whether it is a new version of Windows
 * @param superseded the updates that it replaces, any revision of them
 * @param prerequisites the clauses that must all hold before its rules are asked
 * @param bundled the clauses of its children; empty unless it is a bundle
 * @param rules its rules; empty for bundles
 * @param cbs the component package that its rules are about, where they are
 */
public record CoreFragment(
    UpdateId identity,
    UpdateKind kind,
    boolean explicitlyDeployable,
    boolean autoSelectOnWebSites,
    boolean osUpgrade,
    List<UUID> superseded,
    List<PrerequisiteClause> prerequisites,
    List<BundleClause> bundled,
    Optional<RuleSet> rules,
    Optional<CbsAssembly> cbs) {
  /** Copies the lists and refuses nulls. */
  public CoreFragment {
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(cbs, "cbs");
    superseded = List.copyOf(superseded);
    prerequisites = List.copyOf(prerequisites);
    bundled = List.copyOf(bundled);
  }

  /**
   * Reads a core fragment, or a whole update document of which it takes the same.
   *
   * @param in the bytes; stays open
   * @param name what people call it, for messages
   * @throws WuaException MALFORMED where an identity, type or relation is missing or unreadable,
   *     UNSUPPORTED for a type of update that is not known, and as {@link FragmentXml#read}
   */
  public static CoreFragment parse(InputStream in, String name) throws WuaException {
    Element update = FragmentElements.root(FragmentXml.read(in, name));
    Element properties =
        update
            .first("Properties")
            .orElseThrow(() -> FragmentElements.malformed(name, "it has no Properties"));
    Relations relations = Relations.read(update, name);
    Optional<Element> rules = update.first(RuleSet.RULES);
    return new CoreFragment(
        FragmentElements.identity(update, name),
        FragmentElements.kind(properties, name),
        properties.flag("ExplicitlyDeployable"),
        properties.flag("AutoSelectOnWebSites"),
        properties.flag("OSUpgrade"),
        relations.superseded(),
        relations.prerequisites(),
        relations.bundled(),
        rules.map(element -> RuleSet.of(RuleSet.RULES, element.children())),
        rules.flatMap(RuleSet::cbs));
  }
}
