package io.wua.simulation.catalog.fragment;

import io.wua.core.update.UpdateId;
import io.wua.simulation.catalog.delivery.FileLocation;
import io.wua.simulation.catalog.entry.BundleEntry;
import io.wua.simulation.catalog.entry.CategoryEntry;
import io.wua.simulation.catalog.entry.Clause;
import io.wua.simulation.catalog.entry.DetectoidEntry;
import io.wua.simulation.catalog.entry.Entry;
import io.wua.simulation.catalog.entry.LeafEntry;
import io.wua.simulation.catalog.entry.PlacedEntry;
import io.wua.simulation.catalog.entry.Publication;
import io.wua.simulation.catalog.xml.Markup;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The pieces of {@code package.xml}, the index of all revisions: graph, categories and digests, no
 * title and no rule. One line of text without white space between elements.
 */
public final class PackageText {
  private static final String NAMESPACE = "http://schemas.microsoft.com/msus/2004/02/OfflineSync";
  private static final String SOURCE = "802cb907-a558-4033-9844-bbf65cd3481e";

  private PackageText() {}

  /**
   * What stands before the first update.
   *
   * @param packageId the identity of this issue
   * @param created its date
   */
  public static String opening(UUID packageId, Instant created) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
        + "<OfflineSyncPackage MinimumClientVersion=\"5.8.0.2678\" PackageId=\""
        + packageId
        + "\" PackageVersion=\"1.1\" ProtocolVersion=\"1.0\" CreationDate=\""
        + Dates.text(created)
        + "\" SourceId=\""
        + SOURCE
        + "\" xmlns=\""
        + NAMESPACE
        + "\"><Updates>";
  }

  /** What stands between the last update and the first location, if there is one. */
  public static String turning(boolean hasLocations) {
    return hasLocations ? "</Updates><FileLocations>" : "</Updates>";
  }

  /** What stands at the end. */
  public static String closing(boolean hasLocations) {
    return hasLocations ? "</FileLocations></OfflineSyncPackage>" : "</OfflineSyncPackage>";
  }

  /** One location. */
  public static String of(FileLocation location) {
    return new Markup()
        .start("FileLocation")
        .attribute("Id", location.sha1().base64())
        .attribute("Url", location.url().toString())
        .end()
        .toString();
  }

  /** One update. */
  public static String of(PlacedEntry placed) {
    Entry entry = placed.entry();
    Markup xml = new Markup();
    attributes(xml, placed);
    if (entry instanceof LeafEntry leaf && !leaf.delivery().files().isEmpty()) {
      xml.start("PayloadFiles");
      leaf.delivery()
          .files()
          .forEach(file -> xml.leaf("File", "Id", file.payload().sha1().base64()));
      xml.end();
    }
    prerequisites(xml, entry.prerequisites());
    revisions(xml, "BundledBy", placed.bundledBy());
    revisions(xml, "SupersededBy", placed.supersededBy());
    if (entry instanceof BundleEntry bundle) {
      categories(xml, bundle.publication());
    } else if (entry instanceof LeafEntry leaf) {
      categories(xml, leaf.publication());
    }
    return xml.end().toString();
  }

  private static void attributes(Markup xml, PlacedEntry placed) {
    Entry entry = placed.entry();
    UpdateId id = entry.id();
    xml.start("Update").attribute("CreationDate", Dates.text(entry.created()));
    xml.attribute("DefaultLanguage", "en").attribute("UpdateId", id.guid().toString());
    xml.attribute("RevisionNumber", Integer.toString(id.revision()));
    xml.attribute("RevisionId", Long.toString(placed.revisionId()));
    if (entry instanceof LeafEntry) {
      xml.attribute("IsLeaf", "true");
    } else if (entry instanceof BundleEntry) {
      xml.attribute("IsBundle", "true");
    }
    if (entry instanceof CategoryEntry || entry instanceof DetectoidEntry) {
      xml.attribute("DeploymentAction", "Evaluate").attribute("IsSoftware", "false");
    } else if (placed.isBundled()) {
      xml.attribute("DeploymentAction", "Bundle");
    }
  }

  private static void prerequisites(Markup xml, List<Clause> clauses) {
    if (clauses.isEmpty()) {
      return;
    }
    xml.start("Prerequisites");
    for (Clause clause : clauses) {
      boolean several = clause.anyOf().size() > 1;
      if (several) {
        xml.start("Or");
      }
      clause.anyOf().forEach(id -> xml.leaf("UpdateId", "Id", id.toString()));
      if (several) {
        xml.end();
      }
    }
    xml.end();
  }

  private static void revisions(Markup xml, String name, List<Long> revisionIds) {
    if (!revisionIds.isEmpty()) {
      xml.start(name);
      revisionIds.forEach(id -> xml.leaf("Revision", "Id", Long.toString(id)));
      xml.end();
    }
  }

  private static void categories(Markup xml, Publication publication) {
    if (!publication.categories().isEmpty()) {
      xml.start("Categories");
      publication
          .categories()
          .forEach(
              ref ->
                  xml.start("Category")
                      .attribute("Type", ref.type().word())
                      .attribute("Id", ref.id().toString())
                      .end());
      xml.end();
    }
  }
}
