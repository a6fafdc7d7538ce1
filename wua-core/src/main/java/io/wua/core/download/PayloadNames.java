package io.wua.core.download;

import io.wua.core.update.Payload;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Under which names repositories keep the files of updates: flat, keyed by SHA-1. */
public final class PayloadNames {
  private static final int LONGEST_STEM = 120;

  /** Longer names no file system takes, with room for what is put behind them on the way. */
  private static final int LONGEST_NAME = 200;

  /** Names of devices, which Windows takes for that whatever follows a dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,15}");

  /** Endings of files that are still being written, which nobody serves. */
  private static final Pattern UNFINISHED =
      Pattern.compile("(?i)\\.(?:part|tmp|temp|partial|download|crdownload|new)");

  private PayloadNames() {}

  /**
   * The name of a file in a store of ours and on the disk of a host. A name that carries its digest
   * ({@code stem_sha1.ext}) stays, as it is in Microsoft's URL, where WAPT's hosts look for it;
   * another gets it, because two files may share a name. Nothing of it is ever taken for a folder.
   */
  public static String stored(Payload payload) {
    String name = safe(inUrl(payload).orElseGet(() -> lastSegment(payload.name())));
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String extension = dot > 0 ? extension(name.substring(dot)) : "";
    String digest = payload.sha1().hex();
    boolean carries = stem.toLowerCase(Locale.ROOT).endsWith("_" + digest);
    if (carries && name.length() <= LONGEST_NAME) {
      return stem + extension;
    }
    String own = carries ? stem.substring(0, stem.length() - digest.length() - 1) : stem;
    String kept = own.length() > LONGEST_STEM ? own.substring(0, LONGEST_STEM) : own;
    return kept + "_" + digest + extension;
  }

  /** The last part of its URL, where that carries its digest. */
  private static Optional<String> inUrl(Payload payload) {
    String digest = "_" + payload.sha1().hex() + ".";
    return payload
        .url()
        .map(URI::getRawPath)
        .filter(Objects::nonNull)
        .map(PayloadNames::lastSegment)
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(digest));
  }

  /** One that tells what the file is, or none. */
  private static String extension(String text) {
    return EXTENSION.matcher(text).matches() && !UNFINISHED.matcher(text).matches() ? text : "";
  }

  /**
   * The names to ask a repository for, best first: as a store of ours keeps it, then as WAPT's
   * does, which is the last part of Microsoft's URL.
   */
  public static List<String> candidates(Payload payload) {
    Set<String> names = new LinkedHashSet<>();
    names.add(stored(payload));
    payload
        .url()
        .map(URI::getPath)
        .filter(Objects::nonNull)
        .map(PayloadNames::lastSegment)
        .filter(name -> !name.isEmpty())
        .ifPresent(names::add);
    names.add(lastSegment(payload.name()));
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  private static String lastSegment(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String safe(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
    return DEVICE.matcher(plain).matches() ? "_" + plain : plain;
  }
}
