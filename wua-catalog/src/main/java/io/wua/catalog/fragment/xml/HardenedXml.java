package io.wua.catalog.fragment.xml;

import javax.xml.stream.XMLInputFactory;

/** The one place that says how untrusted XML is read: no DTD, no entity from outside. */
public final class HardenedXml {
  private HardenedXml() {}

  /** A new factory of the JDK's own parser, aware of namespaces. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
