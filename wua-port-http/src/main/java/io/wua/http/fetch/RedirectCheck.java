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

  /**
   * Why a redirect that is not allowed is not followed, in a sentence.
   *
   * @param from where we asked
   * @param to where it sends us
   */
  default String why(URI from, URI to) {
    return "That is not followed.";
  }

  /** Anywhere, but never from https to http. */
  static RedirectCheck neverToPlain() {
    return (from, to) ->
        !"https".equalsIgnoreCase(from.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
  }
}
