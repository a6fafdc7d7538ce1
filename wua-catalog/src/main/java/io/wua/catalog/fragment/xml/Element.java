package io.wua.catalog.fragment.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of a fragment or document.
 *
 * @param name its local name without prefix of either kind
 * @param family what the prefix claims
 * @param attributes its attributes by local name
 * @param children the elements in it, in document order
 * @param text the text directly in it, stripped
 */
public record Element(
    String name,
    Family family,
    Map<String, String> attributes,
    List<Element> children,
    String text) {
  /** Copies the collections. */
  public Element {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** Whether it has that name. */
  public boolean is(String name) {
    return this.name.equals(name);
  }

  /** An attribute, if it is there. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** Whether a Boolean attribute is there and true; {@code 1} is true too. */
  public boolean flag(String attribute) {
    String value = attributes.getOrDefault(attribute, "").strip();
    return value.equalsIgnoreCase("true") || value.equals("1");
  }

  /** The direct children of that name. */
  public Stream<Element> all(String child) {
    return children.stream().filter(each -> each.is(child));
  }

  /** The first direct child of that name. */
  public Optional<Element> first(String child) {
    return all(child).findFirst();
  }

  /** The texts of the direct children of that name that have any. */
  public List<String> texts(String child) {
    return all(child).map(Element::text).filter(text -> !text.isEmpty()).toList();
  }
}
