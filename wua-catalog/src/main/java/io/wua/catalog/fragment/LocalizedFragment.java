package io.wua.catalog.fragment;

import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.fragment.xml.FragmentXml;
import io.wua.core.failure.WuaException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * A localized fragment: what people read about an update in one language (<a
 * href="https://learn.microsoft.com/openspecs/windows_protocols/ms-wusp/">MS-WUSP</a>, localized
 * properties fragment).
 *
 * @param language its tag, lower case as the catalog writes it
 * @param title the title
 * @param description a paragraph
 * @param moreInfoUrl where more is told
 * @param supportUrl where help is
 */
public record LocalizedFragment(
    String language,
    String title,
    Optional<String> description,
    Optional<String> moreInfoUrl,
    Optional<String> supportUrl) {
  /** Refuses nulls. */
  public LocalizedFragment {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(moreInfoUrl, "moreInfoUrl");
    Objects.requireNonNull(supportUrl, "supportUrl");
  }

  /**
   * Reads a localized fragment.
   *
   * @param in the bytes; stays open
   * @param name what people call it, for messages
   * @throws WuaException MALFORMED where it has no title or language, and as {@link
   *     FragmentXml#read}
   */
  public static LocalizedFragment parse(InputStream in, String name) throws WuaException {
    Element properties =
        FragmentElements.root(FragmentXml.read(in, name))
            .first("LocalizedProperties")
            .orElseThrow(() -> FragmentElements.malformed(name, "it has no LocalizedProperties"));
    return new LocalizedFragment(
        required(properties, "Language", name),
        required(properties, "Title", name),
        text(properties, "Description"),
        text(properties, "MoreInfoUrl"),
        text(properties, "SupportUrl"));
  }

  private static String required(Element properties, String child, String name)
      throws WuaException {
    return text(properties, child)
        .orElseThrow(() -> FragmentElements.malformed(name, "it has no " + child));
  }

  private static Optional<String> text(Element properties, String child) {
    return properties.texts(child).stream().findFirst();
  }
}
