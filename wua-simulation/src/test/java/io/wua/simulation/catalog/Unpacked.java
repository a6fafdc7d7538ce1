package io.wua.simulation.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An unpacked catalog as a general XML parser sees it; refuses what is not well-formed. */
public record Unpacked(Path folder, Map<Long, Element> updates) {
  /** Reads the index of the package. */
  public static Unpacked of(Path folder) throws IOException {
    Map<Long, Element> updates = new TreeMap<>();
    Document index = parse(Files.readString(folder.resolve("package.xml")));
    for (Element update : elements(index.getDocumentElement(), "Update")) {
      updates.put(Long.valueOf(update.getAttribute("RevisionId")), update);
    }
    return new Unpacked(folder, updates);
  }

  /** A fragment below an invented root. */
  public Element fragment(String kind, long revisionId) throws IOException {
    return parseFragment(Files.readString(folder.resolve(kind).resolve(Long.toString(revisionId))));
  }

  /** All files below the folder by their name with slashes. */
  public static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(f -> files.put(folder.relativize(f).toString().replace('\\', '/'), f));
    }
    return files;
  }

  static Element parseFragment(String text) {
    return parse("<root>" + text + "</root>").getDocumentElement();
  }

  private static Document parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + ": " + text, e);
    }
  }

  /** The elements of that local name below one, in document order. */
  public static List<Element> elements(Element below, String name) {
    NodeList nodes = below.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The values of an attribute of those elements below the only parent of that name. */
  public static List<String> values(Element below, String parent, String name, String attribute) {
    return elements(below, parent).stream()
        .flatMap(each -> elements(each, name).stream())
        .map(each -> each.getAttribute(attribute))
        .toList();
  }
}
