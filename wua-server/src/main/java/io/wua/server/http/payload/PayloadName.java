package io.wua.server.http.payload;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which file a path asks for. The folder is flat: of a deeper path, as old agents send, the last
 * part counts (WAPT 1.8 keeps files under the last part of Microsoft's URL).
 */
final class PayloadName {
  /** Neither a hidden name nor one that Windows reads as another: no dot at either end. */
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_()+-](?:[A-Za-z0-9._()+-]{0,253}[A-Za-z0-9_()+-])?");

  /** Endings of files that are still being written. */
  private static final Pattern UNFINISHED =
      Pattern.compile(".*\\.(?:part|tmp|temp|partial|download|crdownload|new)");

  private PayloadName() {}

  /**
   * The name of the file, empty for what is never served.
   *
   * @param path decoded, as the request has it behind the prefix
   */
  static Optional<String> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean served =
        FORM.matcher(name).matches()
            && !UNFINISHED.matcher(name.toLowerCase(Locale.ROOT)).matches();
    return served ? Optional.of(name) : Optional.empty();
  }
}
