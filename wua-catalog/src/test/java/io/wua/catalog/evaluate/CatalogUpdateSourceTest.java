package io.wua.catalog.evaluate;

import static io.wua.catalog.graph.CatalogFolder.guid;
import static io.wua.catalog.graph.CatalogFolder.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.wua.catalog.graph.CatalogFolder;
import io.wua.catalog.graph.CatalogGraph;
import io.wua.core.criteria.Criteria;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.Explanation;
import io.wua.core.scan.ScanResult;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.SearchRequest;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Severity;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.testkit.host.FakeHostFacts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogUpdateSourceTest {
  private static final String NEEDED =
      "<IsInstalled><False/></IsInstalled><IsInstallable><True/></IsInstallable>";
  private static final String SHA1 = "zG+gsJixedK70dU7kcxN5rDrWog=";

  @TempDir private Path folder;
  private CatalogFolder catalog;

  @BeforeEach
  void start() {
    catalog = new CatalogFolder(folder);
  }

  private static ScanResult scan(CatalogGraph graph) throws WuaException {
    return scan(graph, "Type='Software'");
  }

  private static ScanResult scan(CatalogGraph graph, String criteria) throws WuaException {
    return new CatalogUpdateSource(graph, FakeHostFacts.named("pc").build())
        .search(new SearchRequest(Criteria.parse(criteria)));
  }

  private static Update only(ScanResult scan) {
    assertEquals(1, scan.updates().size());
    return scan.updates().get(0).update();
  }

  private static String payload(String sha1) {
    return "<PayloadFiles><File Id='" + sha1 + "'/></PayloadFiles>";
  }

  @Test
  void joinsABundleWithItsLeafItsCategoriesAndTheLocationsOfItsFiles() throws WuaException {
    catalog.update(
        1,
        "IsBundle='true' CreationDate='2026-07-14T10:00:00Z'",
        "<Categories><Category Type='UpdateClassification' Id='0fa1201d-4330-4fa8-8ae9-b877473b6441'/>"
            + "<Category Type='Product' Id='"
            + guid(7)
            + "'/></Categories>");
    catalog.bundle(3, 2); // its core fragment is reused below for number 1
    catalog.file(
        "c/1",
        "<UpdateIdentity UpdateID='%s' RevisionNumber='100'/><Properties UpdateType='Software'/>"
                .formatted(guid(1))
            + "<Relationships><BundledUpdates><UpdateIdentity UpdateID='%s' RevisionNumber='100'/>"
                .formatted(guid(2))
            + "</BundledUpdates></Relationships>");
    catalog.leaf(2, 1, NEEDED);
    catalog.detectoid(7, "<True/>");
    catalog.file("l/en/7", title("en", "A product"));
    catalog.file("l/en/1", title("en", "An update (KB5000001)"));
    catalog.file(
        "x/1",
        "<ExtendedProperties MsrcSeverity='Important'><KBArticleID>5000001</KBArticleID></ExtendedProperties>");
    catalog.file(
        "x/2",
        "<ExtendedProperties/><Files><File Digest='%s' DigestAlgorithm='SHA1' FileName='a.cab' Size='5000000000'/></Files>"
            .formatted(SHA1));
    catalog.location(SHA1, "http://download.example.com/a.cab");
    Update update =
        scan(catalog.whole()).updates().stream()
            .map(ScannedUpdate::update)
            .filter(u -> u.id().equals(id(1)))
            .findFirst()
            .orElseThrow();
    assertEquals("An update (KB5000001)", update.title());
    assertEquals(Set.of(new KbNumber("5000001")), update.kbs());
    assertEquals(Severity.IMPORTANT, update.severity());
    assertEquals("Security Updates", update.classification().orElseThrow().name());
    assertEquals("A product", update.products().get(0).name());
    assertEquals(OptionalLong.of(5_000_000_000L), update.sizeBytes());
    assertEquals(
        Optional.of(URI.create("http://download.example.com/a.cab")),
        update.payloads().get(0).url());
  }

  private static String title(String language, String title) {
    return "<LocalizedProperties><Language>%s</Language><Title>%s</Title></LocalizedProperties>"
        .formatted(language, title);
  }

  @Test
  void takesTheKbFromTheTitleAndElseFromTheUrlOfAFile() throws WuaException {
    catalog.alone(1, NEEDED).file("l/en/1", title("en", "Something (KB5000009) new"));
    assertEquals("[KB5000009]", only(scan(catalog.whole())).kbs().toString());
    catalog.file("l/en/1", title("en", "Something new"));
    CatalogFolder other = new CatalogFolder(folder);
    other.update(1, "", payload(SHA1)).location(SHA1, "http://h/windows11.0-kb5000010-x64.cab");
    assertEquals("[KB5000010]", only(scan(other.whole())).kbs().toString());
  }

  @Test
  void prefersTheWantedLanguageThenTheCatalogsDefaultThenEnglish() throws WuaException {
    catalog.update(1, "DefaultLanguage='de'", "");
    for (String language : List.of("en", "fr", "de", "es")) {
      catalog.file("l/" + language + "/1", title(language, language));
    }
    assertEquals("fr", only(scan(catalog.whole("ja", "fr"))).title());
    assertEquals("de", only(scan(catalog.whole("ja"))).title());
  }

  @Test
  void keepsTheNewestRevisionAndTheDateOfTheEarliestWithTheSameFiles() throws WuaException {
    catalog.revision(1, 1, 100, "CreationDate='2026-05-01T00:00:00Z'", payload(SHA1));
    catalog.revision(2, 1, 200, "CreationDate='2026-07-01T00:00:00Z'", payload(SHA1));
    catalog.revision(
        3, 1, 50, "CreationDate='2026-01-01T00:00:00Z'", payload("sPK8zxDbanJ9xR1AYriCNKW5YWQ="));
    Update update = only(scan(catalog.whole()));
    assertEquals(new UpdateId(guid(1), 200), update.id());
    assertEquals(Optional.of(Instant.parse("2026-05-01T00:00:00Z")), update.released());
  }

  @Test
  void joinsTheSupersedencesOfIndexAndFragmentsAndLeavesDanglingOnesOut() throws WuaException {
    catalog.alone(1, NEEDED).alone(2, NEEDED).alone(3, NEEDED);
    catalog.update(4, "", "<SupersededBy><Revision Id='2'/><Revision Id='999'/></SupersededBy>");
    catalog.file(
        "c/3",
        "<UpdateIdentity UpdateID='%s' RevisionNumber='100'/><Properties UpdateType='Software'/>"
                .formatted(guid(3))
            + "<Relationships><SupersededUpdates><UpdateIdentity UpdateID='%s'/></SupersededUpdates></Relationships>"
                .formatted(guid(2)));
    ScanResult scan = scan(catalog.whole());
    assertEquals(Set.of(guid(4)), scan.supersedence().supersededBy(guid(2)));
    assertEquals(Set.of(guid(2)), scan.supersedence().supersededBy(guid(3)));
  }

  @Test
  void answersTheCriteriaAndKeepsWhatCannotBeTold() throws WuaException {
    catalog.alone(1, NEEDED).alone(2, "<IsInstalled><True/></IsInstalled>").update(3, "", "");
    CatalogGraph graph = catalog.whole();
    assertEquals(
        List.of(id(1), id(3)),
        scan(graph, "IsInstalled=0").updates().stream().map(s -> s.update().id()).toList());
    assertEquals(0, scan(graph, "Type='Driver'").updates().size());
  }

  @Test
  void warnsOfARevisionIdThatOccursTwice() throws WuaException {
    catalog.alone(1, NEEDED).revision(1, 2, 100, "", "");
    ScanResult scan = scan(catalog.whole());
    assertTrue(scan.warnings().get(0).contains("RevisionId 1 occurs twice"));
    assertEquals(id(1), only(scan).id());
  }

  @Test
  void explainsPrerequisitesRulesAndChildren() throws WuaException {
    catalog.detectoid(5, "<b.Processor Architecture='9'/>");
    catalog.alone(1, NEEDED, 5);
    catalog.bundle(2, 3).leaf(3, 2, NEEDED);
    CatalogUpdateSource source =
        new CatalogUpdateSource(catalog.whole(), FakeHostFacts.named("pc").build());
    Explanation alone = source.explain(id(1)).orElseThrow();
    assertEquals(
        List.of("prerequisites", "IsInstalled", "IsInstallable"),
        alone.traces().stream().map(t -> t.rule()).toList());
    assertTrue(alone.traces().get(0).toString().contains("Processor"), alone.toString());
    assertEquals(id(3), source.explain(id(2)).orElseThrow().children().get(0).id());
    assertEquals(Optional.empty(), source.explain(id(77)));
  }
}
