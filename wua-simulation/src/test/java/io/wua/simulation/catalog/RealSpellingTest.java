package io.wua.simulation.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.simulation.catalog.demo.DemoCatalog;
import io.wua.testkit.TestData;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what is written with a real excerpt: names, the order of attributes, empty elements. */
class RealSpellingTest {
  @TempDir Path folder;

  @Test
  void everythingThatARealExcerptSpellsIsSpelledSo() throws Exception {
    Path real = TestData.require("catalogue-2026-07");
    CatalogWriter.writeExcerpt(DemoCatalog.create(), folder);

    Set<String> missing = shapes(real);
    assertTrue(missing.size() > 20, () -> "too few shapes to compare: " + missing);
    missing.removeAll(shapes(folder));

    assertEquals(Set.of(), missing);
  }

  /** For each kind of document its elements with the names of their attributes, in order. */
  private static Set<String> shapes(Path catalog) throws IOException, XMLStreamException {
    Set<String> shapes = new TreeSet<>();
    for (Map.Entry<String, Path> file : Unpacked.files(catalog).entrySet()) {
      String name = file.getKey();
      boolean isIndex = name.equals("package.xml");
      if (isIndex || name.matches("(c|x|l/en)/[0-9]+")) {
        String text = Files.readString(file.getValue());
        String kind = isIndex ? "p" : name.substring(0, 1);
        collect(kind, isIndex ? text : "<root>" + text + "</root>", shapes);
        if (text.contains(" />")) {
          shapes.add(kind + " empty elements end after a space");
        }
      }
    }
    return shapes;
  }

  private static void collect(String kind, String text, Set<String> shapes)
      throws XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(text));
    Deque<String> path = new ArrayDeque<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        StringBuilder shape = new StringBuilder(kind + " ");
        shape.append(path.isEmpty() ? "" : path.peek()).append('/').append(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          shape.append(' ').append(xml.getAttributeLocalName(i));
        }
        shapes.add(shape.toString());
        path.push(xml.getLocalName());
      } else if (event == XMLStreamReader.END_ELEMENT) {
        path.pop();
      }
    }
  }
}
