package io.wua.catalog.rule.file;

import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins and expands the paths of Windows. Only paths on a drive can be told of: what is relative,
 * on another machine or a device is not a fact of the host.
 */
final class WindowsPath {
  private static final Pattern REPEATED = Pattern.compile("\\\\{2,}");
  private static final Pattern VARIABLE = Pattern.compile("%([^%\\\\]+)%");
  private static final String SYSTEM_DRIVE = "systemdrive";
  private static final int DRIVE_LENGTH = 2;

  /** The variables that shell folders tell, as a native process sees them. */
  private static final Map<String, Integer> FOLDERS =
      Map.ofEntries(
          Map.entry("systemroot", Csidl.WINDOWS),
          Map.entry("windir", Csidl.WINDOWS),
          Map.entry("programfiles", Csidl.PROGRAM_FILES),
          Map.entry("programw6432", Csidl.PROGRAM_FILES),
          Map.entry("programfiles(x86)", Csidl.PROGRAM_FILES_X86),
          Map.entry("commonprogramfiles", Csidl.COMMON_FILES),
          Map.entry("commonprogramw6432", Csidl.COMMON_FILES),
          Map.entry("commonprogramfiles(x86)", Csidl.COMMON_FILES_X86),
          Map.entry("programdata", Csidl.PROGRAM_DATA),
          Map.entry("allusersprofile", Csidl.PROGRAM_DATA));

  private WindowsPath() {}

  /** A folder and a path below it with exactly one backslash between them. */
  static String join(String folder, String path) {
    int end = folder.length();
    while (end > 0 && folder.charAt(end - 1) == '\\') {
      end--;
    }
    int start = 0;
    while (start < path.length() && path.charAt(start) == '\\') {
      start++;
    }
    return folder.substring(0, end) + "\\" + path.substring(start);
  }

  /** The path as the host is asked for it; unknown where it is not on a drive. */
  static Answer<String> onDrive(String path) {
    return isOnDrive(path)
        ? Answer.present(path.contains("\\\\") ? REPEATED.matcher(path).replaceAll("\\\\") : path)
        : Answer.unknown("file " + path + ": the path is not on a drive");
  }

  private static boolean isOnDrive(String path) {
    return path.startsWith(":\\", 1) && Character.isLetter(path.charAt(0));
  }

  /** Replaces the variables in a text; unknown where the host cannot tell one. */
  static Answer<String> expand(String text, HostFacts facts) {
    Matcher variable = VARIABLE.matcher(text);
    StringBuilder expanded = new StringBuilder();
    int from = 0;
    while (variable.find()) {
      Answer<String> value = valueOf(variable.group(1), facts);
      if (!(value instanceof Answer.Present<String> present)) {
        return Answer.unknown("variable " + variable.group());
      }
      expanded.append(text, from, variable.start()).append(present.value());
      from = variable.end();
    }
    return Answer.present(expanded.append(text, from, text.length()).toString());
  }

  private static Answer<String> valueOf(String variable, HostFacts facts) {
    String name = variable.toLowerCase(Locale.ROOT);
    if (name.equals(SYSTEM_DRIVE)) {
      return Csidl.folder(Csidl.WINDOWS, facts)
          .then(path -> onDrive(path).map(absolute -> absolute.substring(0, DRIVE_LENGTH)));
    }
    Integer folder = FOLDERS.get(name);
    return folder == null ? Answer.absent() : Csidl.folder(folder, facts);
  }
}
