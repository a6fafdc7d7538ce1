package io.wua.simulation.catalog.xml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Grows XML text the way real catalogs spell it: no white space between elements, {@code <Name />}
 * where an element is empty, and several roots where a fragment has them.
 */
public final class Markup {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inStartTag = false;

  /** Opens an element. */
  public Markup start(String name) {
    closeStartTag();
    text.append('<').append(name);
    open.push(name);
    inStartTag = true;
    return this;
  }

  /** Adds an attribute to the element just opened. */
  public Markup attribute(String name, String value) {
    if (!inStartTag) {
      throw new IllegalStateException("the attribute " + name + " comes after content");
    }
    text.append(' ').append(name).append("=\"");
    escape(value, true);
    text.append('"');
    return this;
  }

  /** Adds text. */
  public Markup text(String value) {
    closeStartTag();
    escape(value, false);
    return this;
  }

  /** Adds text that is XML already. */
  public Markup raw(String xml) {
    if (!xml.isEmpty()) {
      closeStartTag();
      text.append(xml);
    }
    return this;
  }

  /** Closes the innermost open element. */
  public Markup end() {
    String name = open.pop();
    if (inStartTag) {
      text.append(" />");
      inStartTag = false;
    } else {
      text.append("</").append(name).append('>');
    }
    return this;
  }

  /** An element with text alone. */
  public Markup leaf(String name, String value) {
    return start(name).text(value).end();
  }

  /** An empty element with one attribute. */
  public Markup leaf(String name, String attribute, String value) {
    return start(name).attribute(attribute, value).end();
  }

  /** What has grown so far; every element must be closed. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("the element " + open.peek() + " is still open");
    }
    return text.toString();
  }

  private void closeStartTag() {
    if (inStartTag) {
      text.append('>');
      inStartTag = false;
    }
  }

  private void escape(String value, boolean attribute) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append(attribute ? "&quot;" : "\"");
        default -> text.append(c);
      }
    }
  }
}
