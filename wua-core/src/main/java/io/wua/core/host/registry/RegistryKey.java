package io.wua.core.host.registry;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A key below {@code HKEY_LOCAL_MACHINE}, the only hive that rules may name.
 *
 * @param path the path below the hive, segments joined by single backslashes, neither leading nor
 *     trailing
 */
public record RegistryKey(String path) {
  private static final List<String> HIVES = List.of("hkey_local_machine", "hklm");

  /** Drops superfluous backslashes. */
  public RegistryKey {
    Objects.requireNonNull(path, "path");
    path = path.replaceAll("\\\\{2,}", "\\\\").replaceAll("^\\\\|\\\\$", "");
  }

  /**
   * Reads {@code HKEY_LOCAL_MACHINE\SOFTWARE\...} or {@code HKLM\SOFTWARE\...}.
   *
   * @throws IllegalArgumentException where the text starts with another hive or none
   */
  public static RegistryKey parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String hive : HIVES) {
      if (lower.equals(hive) || lower.startsWith(hive + "\\")) {
        return new RegistryKey(text.substring(hive.length()));
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not below HKEY_LOCAL_MACHINE: write HKLM\\SOFTWARE\\...");
  }

  /** A key below this one. */
  public RegistryKey child(String subPath) {
    return new RegistryKey(path + "\\" + subPath);
  }

  /** The form in which equal keys have equal text: registry names ignore case. */
  public String canonical() {
    return path.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "HKLM\\" + path;
  }
}
