package io.wua.core.settings.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Reads the URL of a server, a repository or a proxy. */
final class Urls {
  private static final String ADVICE =
      "write http:// or https:// and a host name of letters, digits, dots and hyphens";

  private Urls() {}

  static Reading<URI> read(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException notEvenThat) {
      return refused();
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web && uri.getHost() != null ? Reading.of(uri) : refused();
  }

  private static Reading<URI> refused() {
    return Reading.refused("is not an http or https URL", ADVICE);
  }
}
