package io.wua.files.snapshot;

import io.wua.core.host.registry.RegistryKey;
import io.wua.core.host.registry.RegistryView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a key of a view truly lies: on 64 bit Windows the 32 bit view of {@code SOFTWARE\X} lies at
 * {@code SOFTWARE\WOW6432Node\X}, but for the keys that both views share (<a
 * href="https://learn.microsoft.com/windows/win32/winprog64/shared-registry-keys">Registry Keys
 * Affected by WOW64</a>, Windows 7 and later). On 32 bit Windows both views are one.
 */
final class RegistryViews {
  private static final String SOFTWARE = "software";
  private static final String REDIRECTED = "software\\wow6432node";
  private static final List<String> SHARED =
      Stream.of(
              "Classes",
              "Clients",
              "Microsoft\\COM3",
              "Microsoft\\Cryptography\\Calais\\Current",
              "Microsoft\\Cryptography\\Calais\\Readers",
              "Microsoft\\Cryptography\\Services",
              "Microsoft\\CTF\\SystemShared",
              "Microsoft\\CTF\\TIP",
              "Microsoft\\DFS",
              "Microsoft\\Driver Signing",
              "Microsoft\\EnterpriseCertificates",
              "Microsoft\\EventSystem",
              "Microsoft\\MSMQ",
              "Microsoft\\Non-Driver Signing",
              "Microsoft\\Notepad\\DefaultFonts",
              "Microsoft\\OLE",
              "Microsoft\\RAS",
              "Microsoft\\RPC",
              "Microsoft\\Shared Tools\\MSInfo",
              "Microsoft\\SystemCertificates",
              "Microsoft\\TermServLicensing",
              "Microsoft\\Transaction Server",
              "Microsoft\\Windows\\CurrentVersion\\App Paths",
              "Microsoft\\Windows\\CurrentVersion\\Control Panel\\Cursors\\Schemes",
              "Microsoft\\Windows\\CurrentVersion\\Explorer\\AutoplayHandlers",
              "Microsoft\\Windows\\CurrentVersion\\Explorer\\DriveIcons",
              "Microsoft\\Windows\\CurrentVersion\\Explorer\\KindMap",
              "Microsoft\\Windows\\CurrentVersion\\Group Policy",
              "Microsoft\\Windows\\CurrentVersion\\Policies",
              "Microsoft\\Windows\\CurrentVersion\\PreviewHandlers",
              "Microsoft\\Windows\\CurrentVersion\\Setup",
              "Microsoft\\Windows\\CurrentVersion\\Telephony\\Locations",
              "Microsoft\\Windows NT\\CurrentVersion\\Console",
              "Microsoft\\Windows NT\\CurrentVersion\\FontDpi",
              "Microsoft\\Windows NT\\CurrentVersion\\FontLink",
              "Microsoft\\Windows NT\\CurrentVersion\\FontMapper",
              "Microsoft\\Windows NT\\CurrentVersion\\Fonts",
              "Microsoft\\Windows NT\\CurrentVersion\\FontSubstitutes",
              "Microsoft\\Windows NT\\CurrentVersion\\Gre_Initialize",
              "Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options",
              "Microsoft\\Windows NT\\CurrentVersion\\Language Pack",
              "Microsoft\\Windows NT\\CurrentVersion\\NetworkCards",
              "Microsoft\\Windows NT\\CurrentVersion\\Perflib",
              "Microsoft\\Windows NT\\CurrentVersion\\Ports",
              "Microsoft\\Windows NT\\CurrentVersion\\Print",
              "Microsoft\\Windows NT\\CurrentVersion\\ProfileList",
              "Microsoft\\Windows NT\\CurrentVersion\\Time Zones",
              "Policies",
              "RegisteredApplications")
          .map(key -> key.toLowerCase(Locale.ROOT))
          .toList();

  /** Below shared keys, and redirected all the same. */
  private static final List<String> NOT_SHARED =
      List.of(
          "classes\\clsid",
          "classes\\directshow",
          "classes\\interface",
          "classes\\media type",
          "classes\\mediafoundation");

  private final boolean twoViews;

  /** Two views as on 64 bit Windows, or one. */
  RegistryViews(boolean twoViews) {
    this.twoViews = twoViews;
  }

  /** Whether the host has two views. */
  boolean areTwo() {
    return twoViews;
  }

  /** The one path of the key, in lower case, by which both views find it. */
  String canonical(RegistryKey key, RegistryView view) {
    String path = key.canonical();
    if (twoViews && isBelow(path, REDIRECTED)) {
      return in32BitView(path.substring(REDIRECTED.length()));
    }
    if (twoViews && view == RegistryView.WOW64 && isBelow(path, SOFTWARE)) {
      return in32BitView(path.substring(SOFTWARE.length()));
    }
    return path;
  }

  /** For a canonical path of the 32 bit view alone: what the native view shows by its name. */
  Optional<String> twin(String canonical) {
    return twoViews && isBelow(canonical, REDIRECTED)
        ? Optional.of(SOFTWARE + canonical.substring(REDIRECTED.length()))
        : Optional.empty();
  }

  /** Whether both views show one key by that path. */
  static boolean isShared(String canonical) {
    if (!isBelow(canonical, SOFTWARE)) {
      return true;
    }
    String key = canonical.substring(Math.min(canonical.length(), SOFTWARE.length() + 1));
    return SHARED.stream().anyMatch(shared -> isBelow(key, shared))
        && NOT_SHARED.stream().noneMatch(redirected -> isBelow(key, redirected));
  }

  private static boolean isBelow(String path, String ancestor) {
    return path.equals(ancestor) || path.startsWith(ancestor + "\\");
  }

  /**
   * Where the 32 bit view of SOFTWARE lies, or of a key below it.
   *
   * @param rest what follows SOFTWARE, with its leading backslash
   */
  private static String in32BitView(String rest) {
    return (isShared(SOFTWARE + rest) ? SOFTWARE : REDIRECTED) + rest;
  }
}
