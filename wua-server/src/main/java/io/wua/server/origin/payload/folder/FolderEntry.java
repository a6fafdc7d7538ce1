package io.wua.server.origin.payload.folder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the folder as the file system tells of it.
 *
 * @param name its name
 * @param sizeBytes its size
 * @param modifiedOn when its content was written, to the microsecond
 */
record FolderEntry(String name, long sizeBytes, Instant modifiedOn) {
  private static final Pattern DIGEST = Pattern.compile(".*_([0-9A-Fa-f]{40})(?:\\.[^.]*)?");

  /** The names that the server serves; whatever has another one is not looked at. */
  private static final Pattern SERVED =
      Pattern.compile("[A-Za-z0-9_()+-](?:[A-Za-z0-9._()+-]{0,253}[A-Za-z0-9_()+-])?");

  private static final Pattern UNFINISHED =
      Pattern.compile("(?i).*\\.(?:part|tmp|temp|partial|download|crdownload|new)");

  /** Lies in the same folder, and has its own digest and signature. */
  private static final String CATALOG = "wsusscn2.cab";

  FolderEntry {
    Objects.requireNonNull(name, "name");
    modifiedOn = modifiedOn.truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether it is a file of an update, by its name. */
  boolean isPayload() {
    return SERVED.matcher(name).matches()
        && !UNFINISHED.matcher(name).matches()
        && !name.equalsIgnoreCase(CATALOG);
  }

  /** The SHA-1 that its name carries, in lower case. */
  Optional<String> namedDigest() {
    Matcher digest = DIGEST.matcher(name);
    return digest.matches()
        ? Optional.of(digest.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
