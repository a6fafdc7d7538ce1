package io.wua.catalog.index;

import io.wua.catalog.fragment.xml.HardenedXml;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Sha1;
import io.wua.core.update.UpdateId;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code package.xml}, 115 MB in one line in real catalogs, as a stream. The root is {@code
 * OfflineSyncPackage} of the namespace http://schemas.microsoft.com/msus/2004/02/OfflineSync, which
 * test catalogs leave out.
 */
public final class PackageXml {
  private static final int UPDATES_AT_MOST = 2_000_000;

  private final XMLStreamReader xml;
  private final String name;
  private final PackageVisitor visitor;
  private Optional<Instant> created = Optional.empty();
  private int updates;
  private boolean holdsSoftware;
  private boolean rooted;

  private PackageXml(XMLStreamReader xml, String name, PackageVisitor visitor) {
    this.xml = xml;
    this.name = name;
    this.visitor = visitor;
  }

  /**
   * Reads it to the end into memory.
   *
   * @param in the bytes; stays open
   * @param name the file, for messages
   * @throws WuaException as {@link #read(InputStream, String, PackageVisitor)}
   */
  public static PackageIndex read(InputStream in, String name) throws WuaException {
    CollectedPackage content = new CollectedPackage();
    return content.index(read(in, name, content));
  }

  /**
   * Reads it to the end.
   *
   * @param in the bytes; stays open
   * @param name the file, for messages
   * @param visitor what takes the content
   * @return when this issue of the catalog was made
   * @throws WuaException MALFORMED where it is not such a document or holds no software update, and
   *     what the visitor throws
   */
  public static Optional<Instant> read(InputStream in, String name, PackageVisitor visitor)
      throws WuaException {
    XMLInputFactory factory = HardenedXml.factory();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      return new PackageXml(xml, name, visitor).read();
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      String place = at == null ? "" : " at " + at.getLineNumber() + ":" + at.getColumnNumber();
      throw new WuaException(
          FailureReason.MALFORMED,
          name + " is damaged" + place + ": it is cut off or not well-formed. Fetch it again.",
          e);
    }
  }

  private Optional<Instant> read() throws XMLStreamException, WuaException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        start(xml.getLocalName());
      }
    }
    if (!holdsSoftware) {
      throw new WuaException(
          FailureReason.MALFORMED,
          name
              + " holds no software update among "
              + updates
              + " Update elements. It is not a usable catalog: fetch it again.");
    }
    return created;
  }

  private void start(String element) throws XMLStreamException, WuaException {
    if (!rooted) {
      if (!element.equals("OfflineSyncPackage")) {
        throw malformed("its root is " + element + ", not OfflineSyncPackage");
      }
      rooted = true;
      created = instant(attribute("CreationDate"));
    } else if (element.equals("Update")) {
      if (updates >= UPDATES_AT_MOST) {
        throw malformed("it has more than " + UPDATES_AT_MOST + " updates");
      }
      updates++;
      IndexedUpdate update = update();
      holdsSoftware |= update.software();
      visitor.update(update);
    } else if (element.equals("FileLocation")) {
      location();
    }
  }

  private IndexedUpdate update() throws XMLStreamException, WuaException {
    UpdateId id = new UpdateId(guid("UpdateId"), number("RevisionNumber"));
    int revisionId = number("RevisionId");
    Optional<Instant> made = instant(attribute("CreationDate"));
    String language = Optional.ofNullable(attribute("DefaultLanguage")).orElse("en");
    boolean bundle = truth("IsBundle", false);
    boolean software = truth("IsSoftware", true);
    String action = Optional.ofNullable(attribute("DeploymentAction")).orElse("");
    Relations relations = relations();
    return new IndexedUpdate(
        id,
        revisionId,
        made,
        language.toLowerCase(Locale.ROOT),
        bundle,
        software,
        action,
        relations.payloads,
        relations.prerequisites,
        relations.bundledBy,
        relations.supersededBy,
        relations.categories);
  }

  /** What stands inside one Update element. */
  private static final class Relations {
    final List<Sha1> payloads = new ArrayList<>(0);
    final List<Set<UUID>> prerequisites = new ArrayList<>(0);
    final List<Integer> bundledBy = new ArrayList<>(0);
    final List<Integer> supersededBy = new ArrayList<>(0);
    final List<CategoryRef> categories = new ArrayList<>(0);
  }

  private Relations relations() throws XMLStreamException, WuaException {
    Relations found = new Relations();
    String section = "";
    Set<UUID> or = null;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String element = xml.getLocalName();
        if (depth == 2) {
          section = element;
        } else if (element.equals("Or")) {
          or = new LinkedHashSet<>();
        } else {
          member(section, element, or, found);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (or != null && xml.getLocalName().equals("Or")) {
          found.prerequisites.add(Collections.unmodifiableSet(or));
          or = null;
        }
      }
    }
    return found;
  }

  private void member(String section, String element, @Nullable Set<UUID> or, Relations found)
      throws WuaException {
    switch (section + "/" + element) {
      case "PayloadFiles/File" -> found.payloads.add(sha1(attribute("Id")));
      case "Prerequisites/UpdateId" -> {
        if (or == null) {
          found.prerequisites.add(Set.of(guid("Id")));
        } else {
          or.add(guid("Id"));
        }
      }
      case "BundledBy/Revision" -> found.bundledBy.add(number("Id"));
      case "SupersededBy/Revision" -> found.supersededBy.add(number("Id"));
      case "Categories/Category" ->
          found.categories.add(
              new CategoryRef(Optional.ofNullable(attribute("Type")).orElse(""), guid("Id")));
      default -> {
        // EulaFiles and Languages are not needed to decide.
      }
    }
  }

  private void location() throws WuaException {
    String url = attribute("Url");
    if (url == null || url.isBlank()) {
      return;
    }
    visitor.location(sha1(attribute("Id")), uri(url));
  }

  private URI uri(String url) throws WuaException {
    try {
      return URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      throw malformed("'" + url + "' is not a URL");
    }
  }

  private @Nullable String attribute(String attribute) {
    return xml.getAttributeValue(null, attribute);
  }

  private boolean truth(String attribute, boolean otherwise) {
    String value = attribute(attribute);
    return value == null ? otherwise : value.equalsIgnoreCase("true") || value.equals("1");
  }

  private Optional<Instant> instant(@Nullable String value) throws WuaException {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(value.strip()));
    } catch (DateTimeParseException e) {
      throw malformed("'" + value + "' is not a date");
    }
  }

  private int number(String attribute) throws WuaException {
    String value = attribute(attribute);
    if (value == null || !value.strip().matches("[0-9]{1,9}")) {
      throw malformed(attribute + " is '" + value + "', not a number");
    }
    return Integer.parseInt(value.strip());
  }

  private UUID guid(String attribute) throws WuaException {
    String value = attribute(attribute);
    try {
      if (value != null && value.strip().length() == 36) {
        return UUID.fromString(value.strip());
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw malformed(attribute + " is '" + value + "', not a GUID");
  }

  private Sha1 sha1(@Nullable String value) throws WuaException {
    try {
      if (value != null) {
        return Sha1.ofBase64(value);
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw malformed("file id '" + value + "' is not a SHA-1 in base64");
  }

  private WuaException malformed(String problem) {
    Location at = xml.getLocation();
    return new WuaException(
        FailureReason.MALFORMED,
        name
            + " is not a catalog index: at "
            + at.getLineNumber()
            + ":"
            + at.getColumnNumber()
            + ", "
            + problem
            + ".");
  }
}
