package io.wua.server.fleet.want;

import io.wua.core.update.Payload;
import io.wua.core.update.Sha1;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes files of the URLs that hosts report, where the catalog knows nothing of an update. A URL
 * from a host is a hint: it counts only on a listed host of Microsoft's, and only where its name
 * carries the digest that the content is held against.
 */
final class ReportedUrls {
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,150})_([0-9a-f]{40})\\.(cab|exe|msu|msp)");

  private final Predicate<URI> listed;

  ReportedUrls(Predicate<URI> listed) {
    this.listed = listed;
  }

  /** The files of these URLs; what is no hint is left out. */
  List<Payload> files(Collection<String> urls) {
    Map<Sha1, Payload> files = new LinkedHashMap<>();
    for (String url : urls) {
      uri(url)
          .filter(listed)
          .flatMap(ReportedUrls::file)
          .ifPresent(f -> files.putIfAbsent(f.sha1(), f));
    }
    return List.copyOf(files.values());
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Payload> file(URI url) {
    String path = String.valueOf(url.getRawPath());
    Matcher name = NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
    return name.matches()
        ? Optional.of(
            new Payload(
                name.group(),
                OptionalLong.empty(),
                new Sha1(name.group(2)),
                Optional.empty(),
                Optional.of(url)))
        : Optional.empty();
  }
}
