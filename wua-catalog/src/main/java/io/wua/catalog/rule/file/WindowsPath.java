package io.wua.catalog.rule.file;

import io.wua.catalog.rule.Probing;
import io.wua.core.host.Answer;
import io.wua.core.host.HostFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins, expands and cleans the paths of Windows. Only paths of files on a drive can be told of (<a
 * href="https://learn.microsoft.com/dotnet/standard/io/file-path-formats">path formats</a>): what
 * is relative, on another machine or a device is not a fact of the host.
 */
final class WindowsPath {
  private static final Pattern VARIABLE = Pattern.compile("%([^%\\\\]+)%");
  private static final String SYSTEM_DRIVE = "systemdrive";
  private static final int DRIVE_LENGTH = 2;

  /** How the paths of devices and of the object manager start. */
  private static final List<String> DEVICES = List.of("\\\\.\\", "\\\\?\\", "\\??\\");

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
    return folder.substring(0, end) + "\\" + below(path);
  }

  /** A path below a folder, without what leads it. */
  static String below(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '\\') {
      start++;
    }
    return path.substring(start);
  }

  /**
   * The path as the host is asked for it, without steps that lead nowhere; unknown with the reason
   * where it is not that of a file on a drive.
   */
  static Answer<String> onDrive(String stated) {
    String path = stated.replace('/', '\\');
    Optional<String> reason = notOnDrive(path);
    return reason.isPresent()
        ? Answer.unknown("file " + stated + ": " + reason.get())
        : Answer.present(withoutDots(path));
  }

  private static Optional<String> notOnDrive(String path) {
    if (DEVICES.stream().anyMatch(path::startsWith)) {
      return Optional.of("the path is that of a device");
    }
    if (path.startsWith("\\\\")) {
      return Optional.of("the path is on another machine");
    }
    if (path.length() <= DRIVE_LENGTH
        || !Character.isLetter(path.charAt(0))
        || !path.startsWith(":\\", 1)) {
      return Optional.of("the path is not on a drive");
    }
    return path.indexOf(':', DRIVE_LENGTH) > 0
        ? Optional.of("the path is that of a stream inside a file")
        : Optional.empty();
  }

  /** As Windows does it, before any link is looked at. */
  private static String withoutDots(String path) {
    if (!path.contains("\\\\") && !path.contains("\\.")) {
      return path;
    }
    List<String> steps = new ArrayList<>();
    for (String step : path.substring(DRIVE_LENGTH).split("\\\\")) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return path.substring(0, DRIVE_LENGTH) + "\\" + String.join("\\", steps);
  }

  /** What may be asked to expand a text whose variables only the host tells. */
  static void probeVariables(Probing probing) {
    FOLDERS.values().stream().distinct().sorted().forEach(csidl -> Csidl.probes(csidl, probing));
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
