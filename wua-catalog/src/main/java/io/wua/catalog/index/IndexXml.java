package io.wua.catalog.index;

import io.wua.catalog.fragment.xml.HardenedXml;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The content of {@code index.xml}: which inner cabinets hold the fragments.
 *
 * @param shards the names of the cabinets with a RANGESTART, in document order
 */
public record IndexXml(List<String> shards) {
  /** Copies the list. */
  public IndexXml {
    shards = List.copyOf(shards);
  }

  /**
   * Reads it.
   *
   * @throws WuaException MALFORMED where it is not such a document
   */
  public static IndexXml read(InputStream in, String name) throws WuaException {
    XMLInputFactory factory = HardenedXml.factory();
    List<String> shards = new ArrayList<>();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("CAB")) {
          String cab = xml.getAttributeValue(null, "NAME");
          if (cab != null && xml.getAttributeValue(null, "RANGESTART") != null) {
            shards.add(cab);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new WuaException(
          FailureReason.MALFORMED, name + " is not well-formed XML. Fetch the catalog again.", e);
    }
    return new IndexXml(shards);
  }
}
