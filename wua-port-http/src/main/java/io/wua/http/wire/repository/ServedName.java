package io.wua.http.wire.repository;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which names the files of a repository may have: one flat folder, and nothing that a file system
 * of any kind reads as something else.
 */
public final class ServedName {
  /** Neither a hidden name nor one that Windows reads as another: no dot at either end. */
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_()+-](?:[A-Za-z0-9._()+-]{0,253}[A-Za-z0-9_()+-])?");

  /** Endings of files that are still being written. */
  private static final Pattern UNFINISHED =
      Pattern.compile(".*\\.(?:part|tmp|temp|partial|download|crdownload|new)");

  /** Names of devices on Windows, whatever their ending. */
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  private ServedName() {}

  /** Whether a file of that name is served and mirrored. */
  public static boolean is(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return FORM.matcher(name).matches()
        && !UNFINISHED.matcher(lower).matches()
        && !DEVICE.matcher(lower).matches();
  }
}
