package io.wua.catalog.fragment;

import io.wua.catalog.fragment.argument.TimeText;
import io.wua.catalog.fragment.xml.Element;
import io.wua.core.failure.WuaException;
import io.wua.core.host.DottedVersion;
import io.wua.core.update.KbNumber;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads one extended fragment, and remembers by name what it could not read. */
final class ExtendedReader {
  private final Element properties;
  private final List<String> unread = new ArrayList<>();

  private ExtendedReader(Element properties) {
    this.properties = properties;
  }

  /** Reads the fragment, or the same out of a whole document. */
  static ExtendedFragment read(Element update, String name) throws WuaException {
    Element properties =
        update
            .first("ExtendedProperties")
            .or(() -> update.first("Properties"))
            .orElseThrow(() -> FragmentElements.malformed(name, "it has no ExtendedProperties"));
    return new ExtendedReader(properties).read(update);
  }

  private ExtendedFragment read(Element update) {
    List<KbNumber> kbs = kbs();
    List<FragmentFile> files = files(update);
    Optional<String> handlerType =
        update.first("HandlerSpecificData").flatMap(data -> data.attribute("type"));
    return new ExtendedFragment(
        kbs,
        readAttribute("MsrcSeverity", Severity::parse).orElse(Severity.UNSPECIFIED),
        properties.texts("SecurityBulletinID"),
        properties.texts("CveID"),
        properties.flag("IsBeta"),
        properties.flag("BrowseOnly"),
        rebootBehavior(),
        properties.attribute("Handler"),
        handlerType,
        properties.attribute("ProductName"),
        readAttribute("ReleaseVersion", DottedVersion::tryParse),
        readAttribute("MaxDownloadSize", ExtendedReader::size)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()),
        properties.first("UninstallationBehavior").isPresent(),
        properties.texts("SupportUrl").stream().findFirst(),
        properties.texts("MoreInfoUrl").stream().findFirst(),
        files,
        unread);
  }

  private List<KbNumber> kbs() {
    List<KbNumber> kbs = new ArrayList<>();
    for (String text : properties.texts("KBArticleID")) {
      read("KBArticleID", text, orEmpty(KbNumber::parse)).ifPresent(kbs::add);
    }
    return kbs;
  }

  private RebootBehavior rebootBehavior() {
    return properties
        .first("InstallationBehavior")
        .flatMap(behavior -> behavior.attribute("RebootBehavior"))
        .flatMap(text -> read("RebootBehavior", text, ExtendedReader::rebootWord))
        .orElse(RebootBehavior.UNSTATED);
  }

  private static Optional<RebootBehavior> rebootWord(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "neverreboots" -> Optional.of(RebootBehavior.NEVER_REBOOTS);
      case "alwaysrequiresreboot" -> Optional.of(RebootBehavior.ALWAYS_REQUIRES_REBOOT);
      case "canrequestreboot" -> Optional.of(RebootBehavior.CAN_REQUEST_REBOOT);
      default -> Optional.empty();
    };
  }

  private List<FragmentFile> files(Element update) {
    List<FragmentFile> files = new ArrayList<>();
    update
        .first("Files")
        .ifPresent(all -> all.all("File").forEach(file -> file(file).ifPresent(files::add)));
    return files;
  }

  /** A file without a readable name, size or SHA-1 is none that anybody could fetch. */
  private Optional<FragmentFile> file(Element file) {
    String name = file.attribute("FileName").orElse("");
    Optional<Long> size = file.attribute("Size").flatMap(ExtendedReader::size);
    Optional<Sha1> sha1 = file.attribute("Digest").flatMap(orEmpty(Sha1::ofBase64));
    if (name.isBlank() || size.isEmpty() || sha1.isEmpty()) {
      unread.add("File " + name);
      return Optional.empty();
    }
    return Optional.of(
        new FragmentFile(
            name,
            size.get(),
            sha1.get(),
            sha256(file),
            file.attribute("Modified").flatMap(text -> read("Modified", text, TimeText::parse)),
            file.attribute("PatchingType").or(() -> file.attribute("PatchingTypePreferred"))));
  }

  private Optional<Sha256> sha256(Element file) {
    return file.all("AdditionalDigest")
        .filter(digest -> digest.attribute("Algorithm").orElse("").equalsIgnoreCase("SHA256"))
        .findFirst()
        .flatMap(digest -> read("AdditionalDigest", digest.text(), orEmpty(Sha256::ofBase64)));
  }

  private static Optional<Long> size(String text) {
    String stripped = text.strip();
    return stripped.matches("[0-9]{1,18}")
        ? Optional.of(Long.parseLong(stripped))
        : Optional.empty();
  }

  private <T> Optional<T> readAttribute(String attribute, Function<String, Optional<T>> parse) {
    return properties.attribute(attribute).flatMap(text -> read(attribute, text, parse));
  }

  private <T> Optional<T> read(String what, String text, Function<String, Optional<T>> parse) {
    Optional<T> value = parse.apply(text);
    if (value.isEmpty()) {
      unread.add(what);
    }
    return value;
  }

  private static <T> Function<String, Optional<T>> orEmpty(Function<String, T> parse) {
    return text -> {
      try {
        return Optional.of(parse.apply(text));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    };
  }
}
