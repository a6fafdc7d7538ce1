package io.wua.catalog.fragment;

import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.fragment.xml.FragmentXml;
import io.wua.core.failure.WuaException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rules in any document that may hold some: fragments, whole update documents, corporate
 * packages ({@code .sdp}), files of several updates.
 */
public final class RuleDocument {
  private RuleDocument() {}

  /**
   * Reads the rule sets of a document.
   *
   * @param in the bytes; stays open
   * @param name what people call it, for messages
   * @return the rule sets in document order; none where the document holds no rules, an extended
   *     fragment for instance
   * @throws WuaException as {@link FragmentXml#read}
   */
  public static List<RuleSet> parse(InputStream in, String name) throws WuaException {
    List<RuleSet> found = new ArrayList<>();
    collect("", FragmentXml.read(in, name), found);
    return List.copyOf(found);
  }

  private static void collect(String scope, List<Element> children, List<RuleSet> found) {
    boolean isRules = scope.equals(RuleSet.RULES);
    if (isRules || RuleSet.isAsked(children)) {
      found.add(RuleSet.of(scope, children));
    }
    if (!isRules) {
      children.forEach(child -> collect(child.name(), child.children(), found));
    }
  }
}
