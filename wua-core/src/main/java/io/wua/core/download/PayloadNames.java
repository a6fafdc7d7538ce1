package io.wua.core.download;

import io.wua.core.update.Payload;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Under which names repositories keep the files of updates: flat, keyed by SHA-1. */
public final class PayloadNames {
  private static final int LONGEST_STEM = 120;

  private PayloadNames() {}

  /**
   * The name of a file in a store of ours and on the disk of a host. A name that carries its digest
   * ({@code stem_sha1.ext}) stays; another gets it, because two files may share a name. Nothing of
   * it is ever taken for a folder.
   */
  public static String stored(Payload payload) {
    String name = safe(lastSegment(payload.name()));
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String extension = dot > 0 ? name.substring(dot) : "";
    String digest = payload.sha1().hex();
    if (stem.toLowerCase(Locale.ROOT).endsWith("_" + digest)) {
      return name;
    }
    String kept = stem.length() > LONGEST_STEM ? stem.substring(0, LONGEST_STEM) : stem;
    return kept + "_" + digest + extension;
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
    return name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
  }
}
