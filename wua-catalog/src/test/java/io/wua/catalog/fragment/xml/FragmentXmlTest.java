package io.wua.catalog.fragment.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FragmentXmlTest {
  @Test
  void siblingsNeedNoRoot() throws WuaException {
    List<Element> top = read("<A x='1'/><B>text</B>\n<C><D/></C>");
    assertEquals(List.of("A", "B", "C"), top.stream().map(Element::name).toList());
    assertEquals(Map.of("x", "1"), top.get(0).attributes());
    assertEquals("text", top.get(1).text());
    assertTrue(top.get(2).first("D").isPresent());
  }

  @Test
  void aWholeDocumentMayDeclareItself() throws WuaException {
    assertEquals("A", read("<?xml version='1.0'?><A/>").get(0).name());
    assertEquals("é", read("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<A>é</A>").get(0).text());
    assertEquals(2, read("\n <?xml version='1.0' standalone='yes'?>\n<A/><B/>").size());
  }

  @Test
  void everyUsualEncodingIsRead() throws WuaException {
    String document = "<?xml version='1.0' encoding='%s'?><A>é</A>";
    assertEquals("é", read("\uFEFF<A>é</A>", StandardCharsets.UTF_8));
    assertEquals("é", read("\uFEFF" + document.formatted("UTF-8"), StandardCharsets.UTF_8));
    assertEquals("é", read("\uFEFF" + document.formatted("utf-16"), StandardCharsets.UTF_16LE));
    assertEquals("é", read("\uFEFF" + document.formatted("utf-16"), StandardCharsets.UTF_16BE));
    assertEquals("é", read(document.formatted("utf-16"), StandardCharsets.UTF_16LE));
    assertEquals("é", read("<A>é</A>", StandardCharsets.UTF_16BE));
    assertEquals("é", read(document.formatted("iso-8859-1"), StandardCharsets.ISO_8859_1));
    assertEquals("é", read(document.formatted("utf-16"), StandardCharsets.UTF_8));
  }

  @Test
  void bothKindsOfPrefixAreTakenOffTheName() throws WuaException {
    Element literal = read("<b.RegSz/>").get(0);
    assertEquals("RegSz", literal.name());
    assertEquals(Family.BASE, literal.family());
    Element bound =
        read("<q:MsiProductInstalled xmlns:q='http://x/MsiApplicabilityRules.xsd'/>").get(0);
    assertEquals("MsiProductInstalled", bound.name());
    assertEquals(Family.MSI, bound.family());
    Element inherited =
        read("<r xmlns='http://x/LogicalApplicabilityRules'><And xsi:type='t' type='u'/></r>")
            .get(0)
            .children()
            .get(0);
    assertEquals(Family.LOGICAL, inherited.family());
    assertEquals(Map.of("type", "u"), inherited.attributes());
    Element unbound = read("<bar:RegSz/>").get(0);
    assertEquals("RegSz", unbound.name());
    assertEquals(Family.UNSTATED, unbound.family());
  }

  @Test
  void textComesWithEntitiesAndSectionsAndWithoutComments() throws WuaException {
    assertEquals(
        "a<b>&A c", read("<A> a&lt;b&gt;<!-- x --><![CDATA[&]]>&#65;<?pi?> c </A>").get(0).text());
  }

  @Test
  void aDocumentThatIsCutOffSaysWhere() {
    WuaException cut = failure("<A>\n <B x='1'");
    assertEquals(FailureReason.MALFORMED, cut.reason());
    assertTrue(
        cut.getMessage().startsWith("c\\1 is damaged: it is cut off or not well-formed XML at 2:"),
        cut.getMessage());
    assertEquals(FailureReason.MALFORMED, failure("<A><B></A>").reason());
    assertEquals(FailureReason.MALFORMED, failure("<A/></B>").reason());
    assertEquals(FailureReason.MALFORMED, failure("<A x='1").reason());
    assertEquals(FailureReason.MALFORMED, failure("</wua><A/><wua>").reason());
    assertEquals(FailureReason.MALFORMED, failure("<A><?xml version='1.0'?></A>").reason());
  }

  @Test
  void theColumnIsThatOfTheDocument() {
    String message = failure("<A/><B></C>").getMessage();
    assertTrue(message.contains(" at 1:10:"), message);
  }

  @Test
  void nothingIsNoDocument() {
    assertEquals(FailureReason.MALFORMED, failure("").reason());
    assertEquals(FailureReason.MALFORMED, failure("  \n").reason());
    assertEquals(FailureReason.MALFORMED, failure("text").reason());
    assertEquals(FailureReason.MALFORMED, failure("<?xml version='1.0'?>").reason());
  }

  @Test
  void bytesThatAreNotOfTheEncodingAreDamage() {
    byte[] bytes = "<A>xx</A>".getBytes(StandardCharsets.US_ASCII);
    bytes[3] = (byte) 0xC3;
    bytes[4] = (byte) 0x28;
    WuaException e =
        assertThrows(
            WuaException.class, () -> FragmentXml.read(new ByteArrayInputStream(bytes), "c\\1"));
    assertEquals(FailureReason.MALFORMED, e.reason());
    assertEquals(
        FailureReason.MALFORMED, failure("<?xml version='1.0' encoding='klingon'?><A/>").reason());
    assertEquals(
        FailureReason.MALFORMED,
        failure("<?xml version='1.0' encoding='x-JISAutoDetect'?><A/>").reason());
  }

  @Test
  void documentTypesAndForeignEntitiesAreRefused() {
    String type = "<!DOCTYPE A [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
    assertEquals(FailureReason.MALFORMED, failure(type + "<A>&e;</A>").reason());
    assertEquals(
        FailureReason.MALFORMED, failure("<?xml version='1.0'?>" + type + "<A>&e;</A>").reason());
    assertEquals(FailureReason.MALFORMED, failure("<A>&e;</A>").reason());
    assertEquals(FailureReason.MALFORMED, failure("<A x='&e;'/>").reason());
  }

  @Test
  void limitsHold() {
    XmlLimits limits = new XmlLimits(200, 4, 5, 20);
    assertEquals(
        FailureReason.LIMIT_EXCEEDED, failure("<A>" + " ".repeat(300) + "</A>", limits).reason());
    assertEquals(
        FailureReason.LIMIT_EXCEEDED, failure("<A><A><A><A><A/></A></A></A></A>", limits).reason());
    assertEquals(
        FailureReason.LIMIT_EXCEEDED, failure("<A/><A/><A/><A/><A/><A/>", limits).reason());
    assertEquals(
        FailureReason.LIMIT_EXCEEDED,
        failure("<A x='0123456789'>0123456789!</A>", limits).reason());
    assertEquals(
        FailureReason.LIMIT_EXCEEDED, failure("<A>".repeat(1000), XmlLimits.DEFAULT).reason());
  }

  @Test
  void aStreamThatFailsIsNotDamage() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }
        };
    WuaException e = assertThrows(WuaException.class, () -> FragmentXml.read(failing, "c\\1"));
    assertEquals(FailureReason.UNREADABLE, e.reason());
  }

  @Test
  void theStreamStaysOpen() throws WuaException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream("<A/>".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    FragmentXml.read(in, "c\\1");
    assertFalse(closed.get());
  }

  @Test
  void ofAManifestOnlyIdentityProductsAndStackAreKept() throws WuaException {
    Element around =
        read("<CbsPackageApplicabilityMetadata><assembly><assemblyIdentity name='a'/><package>"
                + "<parent><assemblyIdentity name='p'/><x/></parent><update><component>"
                + "<assemblyIdentity name='c'/></component></update><installerAssembly/>"
                + "</package><trustInfo/></assembly></CbsPackageApplicabilityMetadata>")
            .get(0);
    Element assembly = around.first("assembly").orElseThrow();
    assertEquals(
        List.of("assemblyIdentity", "package"),
        assembly.children().stream().map(Element::name).toList());
    Element body = assembly.first("package").orElseThrow();
    assertEquals(
        List.of("parent", "installerAssembly"),
        body.children().stream().map(Element::name).toList());
    assertEquals(1, body.children().get(0).children().size());
  }

  @Test
  void aManifestOfTensOfMegabytesTakesNoRoom() throws WuaException {
    String update =
        "<update name='u'><component><assemblyIdentity name='c' version='10.0.1.1'/></component></update>";
    StringBuilder manifest = new StringBuilder();
    for (int i = 0; i < 500_000; i++) {
      manifest.append(update);
    }
    List<Element> top =
        FragmentXml.read(
            bytes(
                "<CbsPackageApplicabilityMetadata><assembly><package>"
                    + manifest
                    + "</package></assembly></CbsPackageApplicabilityMetadata>"),
            "c\\1",
            new XmlLimits(64L << 20, 16, 10, 100));
    assertEquals(1, top.size());
  }

  private static List<Element> read(String document) throws WuaException {
    return FragmentXml.read(bytes(document), "c\\1");
  }

  private static String read(String document, Charset charset) throws WuaException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(document.getBytes(charset));
    return FragmentXml.read(new ByteArrayInputStream(out.toByteArray()), "c\\1").get(0).text();
  }

  private static WuaException failure(String document) {
    return failure(document, XmlLimits.DEFAULT);
  }

  private static WuaException failure(String document, XmlLimits limits) {
    return assertThrows(
        WuaException.class, () -> FragmentXml.read(bytes(document), "c\\1", limits), document);
  }

  private static InputStream bytes(String document) {
    return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
  }
}
