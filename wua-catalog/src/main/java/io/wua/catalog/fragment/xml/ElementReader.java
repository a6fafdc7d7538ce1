package io.wua.catalog.fragment.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Builds the elements of one document. Resolves prefixes by itself: excerpts use prefixes that are
 * bound in the part that is not there, and these must not stop the reader.
 */
final class ElementReader {
  /** Thrown where a limit is passed. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }

  private static final String XMLNS = "xmlns";

  private final XMLStreamReader xml;
  private final XmlLimits limits;
  private int elements;
  private int characters;

  /** Reads from the start of a document without namespace processing. */
  ElementReader(XMLStreamReader xml, XmlLimits limits) {
    this.xml = xml;
    this.limits = limits;
  }

  /** The elements inside the root; reads to the end of the document. */
  List<Element> read() throws XMLStreamException {
    List<Element> top = List.of();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        top = element(0, "", false, Map.of()).children();
      }
    }
    return top;
  }

  private Element element(
      int depth, String parent, boolean inManifest, Map<String, String> outerPrefixes)
      throws XMLStreamException {
    checkDepth(depth);
    if (++elements > limits.elements()) {
      throw new TooLarge("it has more than " + limits.elements() + " elements");
    }
    String qualified = xml.getLocalName();
    Map<String, String> attributes = new HashMap<>();
    Map<String, String> prefixes = readAttributes(attributes, outerPrefixes);
    String local = afterColon(qualified);
    Family family = Family.of(local, prefixes.getOrDefault(beforeColon(qualified), ""));
    String name = Family.hasLiteralPrefix(local) ? local.substring(2) : local;
    boolean manifest = inManifest || ManifestParts.isManifest(parent, name);
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (manifest && !ManifestParts.keeps(name, afterColon(xml.getLocalName()))) {
          skip(depth + 1);
        } else {
          children.add(element(depth + 1, name, manifest, prefixes));
        }
      } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
        count(xml.getTextLength());
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
    return new Element(name, family, attributes, children, text.toString().strip());
  }

  /** Fills in the attributes by local name and returns the prefixes bound here. */
  private Map<String, String> readAttributes(
      Map<String, String> attributes, Map<String, String> outerPrefixes) {
    Map<String, String> prefixes = outerPrefixes;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String local = afterColon(xml.getAttributeLocalName(i));
      String prefix = attributePrefix(i);
      String value = xml.getAttributeValue(i);
      count(value.length());
      if (prefix.equals(XMLNS) || (prefix.isEmpty() && local.equals(XMLNS))) {
        if (prefixes == outerPrefixes) {
          prefixes = new HashMap<>(outerPrefixes);
        }
        prefixes.put(prefix.isEmpty() ? "" : local, value);
      } else if (prefix.isEmpty()) {
        attributes.put(local, value);
      } else {
        attributes.putIfAbsent(local, value);
      }
    }
    return prefixes;
  }

  /** Without namespace processing the parser of the JDK still splits names of attributes. */
  private String attributePrefix(int index) {
    String split = xml.getAttributePrefix(index);
    return split == null || split.isEmpty() ? beforeColon(xml.getAttributeLocalName(index)) : split;
  }

  private void skip(int depth) throws XMLStreamException {
    int open = 1;
    while (open > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
        checkDepth(depth + open);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }

  private void checkDepth(int depth) {
    if (depth > limits.depth()) {
      throw new TooLarge("its elements nest deeper than " + limits.depth());
    }
  }

  private void count(int length) {
    characters += length;
    if (characters > limits.characters()) {
      throw new TooLarge("it has more than " + limits.characters() + " characters");
    }
  }

  private static String beforeColon(String qualified) {
    int colon = qualified.indexOf(':');
    return colon < 0 ? "" : qualified.substring(0, colon);
  }

  private static String afterColon(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }
}
