package io.wua.simulation.catalog.fragment;

import io.wua.simulation.catalog.entry.LocalizedText;
import io.wua.simulation.catalog.xml.Markup;

/** The localized fragment of a revision ({@code l\<language>\<RevisionId>}): its title in words. */
public final class LocalizedFragment {
  private LocalizedFragment() {}

  /** The text of the fragment. */
  public static String of(LocalizedText words) {
    Markup xml = new Markup();
    xml.start("LocalizedProperties").leaf("Language", words.language());
    xml.leaf("Title", words.title());
    if (!words.description().isEmpty()) {
      xml.leaf("Description", words.description());
    }
    words
        .link()
        .ifPresent(
            link -> xml.leaf("MoreInfoUrl", link.toString()).leaf("SupportUrl", link.toString()));
    return xml.end().toString();
  }
}
