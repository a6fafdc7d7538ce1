package io.wua.catalog.graph;

import io.wua.catalog.container.CatalogContainer;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Writes small catalogs as folders, revision by revision, for tests. */
public final class CatalogFolder {
  private final Path folder;
  private final StringBuilder updates = new StringBuilder();
  private final StringBuilder locations = new StringBuilder();

  public CatalogFolder(Path folder) {
    this.folder = folder;
  }

  /** The identity of revision 100 of the update of that number. */
  public static UpdateId id(int number) {
    return new UpdateId(guid(number), 100);
  }

  public static UUID guid(int number) {
    return new UUID(0xABCDL << 16, number);
  }

  /** Adds an Update element; its RevisionId is the number, its inside is given. */
  public CatalogFolder update(int number, String attributes, String inside) {
    return revision(number, number, 100, attributes, inside);
  }

  /** The same with a RevisionId and revision of its own. */
  public CatalogFolder revision(
      int revisionId, int number, int revision, String attributes, String inside) {
    return revision(revisionId, new UpdateId(guid(number), revision), attributes, inside);
  }

  /** The same for any identity. */
  public CatalogFolder revision(int revisionId, UpdateId id, String attributes, String inside) {
    updates.append(
        "<Update UpdateId='%s' RevisionNumber='%d' RevisionId='%d' %s>%s</Update>"
            .formatted(id.guid(), id.revision(), revisionId, attributes, inside));
    return this;
  }

  /** Adds a detectoid with that rule and those prerequisites. */
  public CatalogFolder detectoid(int number, String rule, int... prerequisites) {
    update(number, "DeploymentAction='Evaluate' IsSoftware='false'", prerequisites(prerequisites));
    return core(number, "Detectoid", "", "<IsInstalled>" + rule + "</IsInstalled>");
  }

  /** Adds an update that stands alone, with rules. */
  public CatalogFolder alone(int number, String rules, int... prerequisites) {
    update(number, "CreationDate='2026-07-14T10:00:00Z'", prerequisites(prerequisites));
    return core(number, "Software", "", rules);
  }

  /** Adds a leaf of a bundle. */
  public CatalogFolder leaf(int number, int bundle, String rules) {
    update(
        number,
        "DeploymentAction='Bundle'",
        "<BundledBy><Revision Id='" + bundle + "'/></BundledBy>");
    return core(number, "Software", "", rules);
  }

  /** Adds a bundle whose only clause is a choice of these children. */
  public CatalogFolder bundle(int number, int... children) {
    update(number, "IsBundle='true' CreationDate='2026-07-14T10:00:00Z'", "");
    StringBuilder relations = new StringBuilder("<BundledUpdates><AtLeastOne>");
    for (int child : children) {
      relations.append(
          "<UpdateIdentity UpdateID='%s' RevisionNumber='100'/>".formatted(guid(child)));
    }
    return core(number, "Software", relations + "</AtLeastOne></BundledUpdates>", "");
  }

  private CatalogFolder core(int number, String type, String relations, String rules) {
    return file(
        "c/" + number,
        "<UpdateIdentity UpdateID='%s' RevisionNumber='100'/><Properties UpdateType='%s'/>"
                .formatted(guid(number), type)
            + (relations.isEmpty() ? "" : "<Relationships>" + relations + "</Relationships>")
            + (rules.isEmpty() ? "" : "<ApplicabilityRules>" + rules + "</ApplicabilityRules>"));
  }

  public static String prerequisites(int... numbers) {
    StringBuilder text = new StringBuilder("<Prerequisites>");
    for (int number : numbers) {
      text.append("<UpdateId Id='").append(guid(number)).append("'/>");
    }
    return text + "</Prerequisites>";
  }

  public CatalogFolder location(String sha1, String url) {
    locations.append("<FileLocation Id='%s' Url='%s'/>".formatted(sha1, url));
    return this;
  }

  public CatalogFolder file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A whole catalog: what it does not hold does not exist. */
  public CatalogGraph whole(String... languages) throws WuaException {
    file("index.xml", "<INDEX><CABLIST><CAB NAME='package.cab'/></CABLIST></INDEX>");
    return excerpt(languages);
  }

  /** An excerpt: what it does not hold is unknown. */
  public CatalogGraph excerpt(String... languages) throws WuaException {
    file(
        "package.xml",
        "<OfflineSyncPackage CreationDate='2026-07-14T12:00:00Z'><Updates>"
            + updates
            + "</Updates><FileLocations>"
            + locations
            + "</FileLocations></OfflineSyncPackage>");
    return CatalogReader.read(CatalogContainer.open(folder), List.of(languages));
  }
}
