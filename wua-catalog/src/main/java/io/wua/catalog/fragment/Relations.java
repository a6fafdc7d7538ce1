package io.wua.catalog.fragment;

import io.wua.catalog.fragment.xml.Element;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The {@code Relationships} of a core fragment; the order of its parts is not fixed.
 *
 * @param superseded the updates that it replaces
 * @param prerequisites what must be installed
 * @param bundled its children
 */
record Relations(
    List<UUID> superseded, List<PrerequisiteClause> prerequisites, List<BundleClause> bundled) {
  private static final String IDENTITY = "UpdateIdentity";
  private static final String CHOICE = "AtLeastOne";

  /** Reads the relations of an update. */
  static Relations read(Element update, String name) throws WuaException {
    Optional<Element> relationships = update.first("Relationships");
    return new Relations(
        superseded(children(relationships, "SupersededUpdates"), name),
        prerequisites(children(relationships, "Prerequisites"), name),
        bundled(children(relationships, "BundledUpdates"), name));
  }

  private static List<Element> children(Optional<Element> relationships, String name) {
    return relationships
        .flatMap(element -> element.first(name))
        .map(Element::children)
        .orElse(List.of());
  }

  private static List<UUID> superseded(List<Element> elements, String name) throws WuaException {
    List<UUID> superseded = new ArrayList<>();
    for (Element element : elements) {
      if (element.is(IDENTITY)) {
        superseded.add(FragmentElements.guid(element, name));
      }
    }
    return superseded;
  }

  private static List<PrerequisiteClause> prerequisites(List<Element> elements, String name)
      throws WuaException {
    List<PrerequisiteClause> clauses = new ArrayList<>();
    for (Element element : elements) {
      List<UUID> anyOf = new ArrayList<>();
      for (Element member : members(element, name)) {
        anyOf.add(FragmentElements.guid(member, name));
      }
      clauses.add(new PrerequisiteClause(anyOf, element.flag("IsCategory")));
    }
    return clauses;
  }

  private static List<BundleClause> bundled(List<Element> elements, String name)
      throws WuaException {
    List<BundleClause> clauses = new ArrayList<>();
    for (Element element : elements) {
      List<UpdateId> anyOf = new ArrayList<>();
      for (Element member : members(element, name)) {
        anyOf.add(FragmentElements.updateId(member, name));
      }
      clauses.add(new BundleClause(anyOf, element.is(IDENTITY)));
    }
    return clauses;
  }

  /** The members of a clause; one of a kind that is not known could hide a condition. */
  private static List<Element> members(Element clause, String name) throws WuaException {
    if (clause.is(IDENTITY)) {
      return List.of(clause);
    }
    if (clause.is(CHOICE) && clause.children().stream().allMatch(each -> each.is(IDENTITY))) {
      return clause.children();
    }
    throw FragmentElements.malformed(
        name, "its Relationships hold a clause that is not known: " + clause.name());
  }
}
