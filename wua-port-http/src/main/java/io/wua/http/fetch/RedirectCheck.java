package io.wua.http.fetch;

import java.net.URI;

/** Whether a server may send us elsewhere. */
@FunctionalInterface
public interface RedirectCheck {
  /**
   * Whether to follow.
   *
   * @param from where we asked
   * @param to where it sends us, an http or https URL
   */
  boolean allows(URI from, URI to);

  /** Anywhere, but never from https to http. */
  static RedirectCheck neverToPlain() {
    return (from, to) ->
        !"https".equalsIgnoreCase(from.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
  }
}
