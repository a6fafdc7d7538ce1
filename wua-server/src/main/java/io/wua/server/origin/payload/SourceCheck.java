package io.wua.server.origin.payload;

import java.net.URI;
import java.util.Optional;

/** Whether files may be asked for at a URL. */
@FunctionalInterface
public interface SourceCheck {
  /**
   * Why not, for people; empty where they may.
   *
   * @param url where a file is said to be
   */
  Optional<String> refusal(URI url);
}
