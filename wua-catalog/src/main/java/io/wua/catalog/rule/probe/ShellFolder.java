package io.wua.catalog.rule.probe;

import java.util.Map;

/**
 * What people call the shell folders that rules name by number (<a
 * href="https://learn.microsoft.com/windows/win32/shell/csidl">CSIDL</a>).
 */
public final class ShellFolder {
  private static final Map<Integer, String> NAMES =
      Map.of(
          35, "ProgramData",
          36, "Windows",
          37, "System32",
          38, "Program Files",
          41, "SysWOW64",
          42, "Program Files (x86)",
          43, "Common Files",
          44, "Common Files (x86)");

  private ShellFolder() {}

  /** The folder in brackets. */
  public static String name(int csidl) {
    return "[" + NAMES.getOrDefault(csidl, "folder " + csidl) + "]";
  }
}
