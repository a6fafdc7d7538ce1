package io.wua.http.fetch.origin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that files come from: exact ones, and suffixes below which any name counts. A suffix
 * meets whole labels alone: {@code a.update.microsoft.com} is below {@code update.microsoft.com},
 * {@code anupdate.microsoft.com} is not.
 */
final class OriginHosts {
  private static final int LONGEST_NAME = 253;
  private static final Pattern LABEL =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]+|0x[0-9a-f]*", Pattern.CASE_INSENSITIVE);

  /**
   * Those that Microsoft documents for Windows Update and WSUS, and those that WAPT's server must
   * reach.
   */
  static final OriginHosts MICROSOFT =
      new OriginHosts(
          Set.of(
              "windowsupdate.com",
              "download.windowsupdate.com",
              "windowsupdate.microsoft.com",
              "download.microsoft.com",
              "definitionupdates.microsoft.com",
              "dl.delivery.mp.microsoft.com",
              "go.microsoft.com",
              "ntservicepack.microsoft.com",
              "wustat.windows.com",
              "catalog.s.download.windowsupdate.com"),
          Set.of(
              "download.windowsupdate.com",
              "windowsupdate.microsoft.com",
              "update.microsoft.com",
              "dl.delivery.mp.microsoft.com"));

  private final Set<String> names;
  private final Set<String> suffixes;

  private OriginHosts(Set<String> names, Set<String> suffixes) {
    this.names = names;
    this.suffixes = suffixes;
  }

  /** Whether files come from that name, whose case does not count. */
  boolean contains(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (names.contains(name)) {
      return true;
    }
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      if (suffixes.contains(name.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Why a text is no plain name of a host, to follow "its host"; empty where it is one. Letters,
   * digits and hyphens alone are plain: what looks like another name, or is read as an address by
   * some program, is not.
   */
  static Optional<String> whyNoName(String host) {
    if (host.isEmpty()) {
      return Optional.of("is empty");
    }
    if (host.startsWith("[")) {
      return Optional.of("is an IP address");
    }
    if (host.endsWith(".") && host.length() > 1) {
      return whyNoName(host.substring(0, host.length() - 1)).or(() -> Optional.of("ends in a dot"));
    }
    List<String> labels = List.of(host.split("\\.", -1));
    if (NUMBER.matcher(labels.get(labels.size() - 1)).matches()) {
      return Optional.of("is an IP address");
    }
    if (host.length() > LONGEST_NAME
        || !labels.stream().allMatch(label -> LABEL.matcher(label).matches())) {
      return Optional.of("is no name of letters, digits and hyphens");
    }
    return labels.stream().anyMatch(label -> label.toLowerCase(Locale.ROOT).startsWith("xn--"))
        ? Optional.of("is an internationalized name")
        : Optional.empty();
  }
}
