package io.wua.catalog.fragment;

import io.wua.catalog.fragment.xml.Element;
import io.wua.catalog.fragment.xml.Family;
import io.wua.catalog.fragment.xml.FragmentXml;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the parts that fragments of every kind are made of. */
final class FragmentElements {
  private static final String REVISION = "RevisionNumber";

  private FragmentElements() {}

  /** What holds the parts: the top of a fragment, or the root of a whole document. */
  static Element root(List<Element> top) {
    Element all = new Element("", Family.UNSTATED, Map.of(), top, "");
    return all.first("Update").orElse(all);
  }

  /** The identity of the update itself: the first that names a revision. */
  static UpdateId identity(Element update, String name) throws WuaException {
    Element identity =
        update
            .all("UpdateIdentity")
            .filter(each -> each.attribute(REVISION).isPresent())
            .findFirst()
            .orElseThrow(() -> malformed(name, "it has no UpdateIdentity with a revision"));
    return updateId(identity, name);
  }

  /** The update and revision that an {@code UpdateIdentity} names. */
  static UpdateId updateId(Element identity, String name) throws WuaException {
    String revision = identity.attribute(REVISION).orElse("").strip();
    if (!revision.matches("[0-9]{1,9}")) {
      throw malformed(name, "RevisionNumber is not a number: '" + revision + "'");
    }
    return new UpdateId(guid(identity, name), Integer.parseInt(revision));
  }

  /** The update that an {@code UpdateIdentity} names. */
  static UUID guid(Element identity, String name) throws WuaException {
    String text = identity.attribute("UpdateID").orElse("");
    try {
      UpdateRef ref = UpdateRef.parse(text);
      if (ref.revision().isEmpty()) {
        return ref.guid();
      }
    } catch (IllegalArgumentException e) {
      throw FragmentXml.malformed(name, "UpdateID is not a GUID: '" + text + "'", e);
    }
    throw malformed(name, "UpdateID is not a GUID: '" + text + "'");
  }

  /** What the update is. */
  static UpdateKind kind(Element properties, String name) throws WuaException {
    String type =
        properties
            .attribute("UpdateType")
            .orElseThrow(() -> malformed(name, "its Properties have no UpdateType"));
    return UpdateKind.parse(type)
        .orElseThrow(
            () ->
                new WuaException(
                    FailureReason.UNSUPPORTED,
                    name + " is of a type of update that is not known: '" + type + "'."));
  }

  /** The failure of a fragment whose XML is sound and whose content is not. */
  static WuaException malformed(String name, String problem) {
    return FragmentXml.malformed(name, problem, null);
  }
}
