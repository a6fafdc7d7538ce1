package io.wua.catalog.evaluate;

import io.wua.catalog.graph.CatalogFolder;
import io.wua.core.failure.WuaException;
import io.wua.core.scan.ScannedUpdate;
import io.wua.core.scan.Supersedence;
import io.wua.core.scan.UpdateSource;
import io.wua.core.update.Update;
import io.wua.testkit.host.FakeHostFacts;
import io.wua.testkit.scan.UpdateSourceContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class CatalogUpdateSourceContractTest extends UpdateSourceContract {
  @TempDir private Path folder;

  @Override
  protected UpdateSource sourceOver(List<ScannedUpdate> updates, Supersedence supersedence)
      throws WuaException {
    CatalogFolder catalog = new CatalogFolder(folder);
    // A leaf without bundle: a catalog must hold software, and nobody sees this one.
    catalog.update(1000, "DeploymentAction='Bundle'", "");
    for (int i = 0; i < updates.size(); i++) {
      write(catalog, i + 1, updates.get(i), supersedence);
    }
    return new CatalogUpdateSource(catalog.whole(), FakeHostFacts.named("pc").build());
  }

  private static void write(
      CatalogFolder catalog, int revisionId, ScannedUpdate scanned, Supersedence supersedence) {
    Update update = scanned.update();
    catalog.revision(
        revisionId,
        update.id(),
        "",
        "<Categories><Category Type='UpdateClassification' Id='"
            + update.classification().orElseThrow().id()
            + "'/></Categories>");
    StringBuilder superseded = new StringBuilder();
    supersedence
        .supersededBy(update.id().guid())
        .forEach(guid -> superseded.append("<UpdateIdentity UpdateID='" + guid + "'/>"));
    catalog.file(
        "c/" + revisionId,
        "<UpdateIdentity UpdateID='%s' RevisionNumber='%d'/>"
                .formatted(update.id().guid(), update.id().revision())
            + "<Properties UpdateType='Software'/><Relationships>"
            + (superseded.isEmpty()
                ? ""
                : "<SupersededUpdates>" + superseded + "</SupersededUpdates>")
            + "</Relationships><ApplicabilityRules>"
            + rules(scanned)
            + "</ApplicabilityRules>");
    catalog.file(
        "l/en/" + revisionId,
        "<LocalizedProperties><Language>en</Language><Title>"
            + update.title()
            + "</Title></LocalizedProperties>");
  }

  private static String rules(ScannedUpdate scanned) {
    String installed =
        switch (scanned.state().kind()) {
          case INSTALLED -> "<True/>";
          case UNKNOWN -> "<b.Processor Architecture='9'/>";
          case NEEDED, COVERED, NOT_APPLICABLE -> "<False/>";
        };
    return "<IsInstalled>" + installed + "</IsInstalled><IsInstallable><True/></IsInstallable>";
  }

  /** A catalog is read whole before there is a source. */
  @Override
  protected Optional<UpdateSource> unaskableSource() {
    return Optional.empty();
  }
}
