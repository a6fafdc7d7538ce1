package io.wua.server.http.payload;

import io.wua.http.wire.repository.ServedName;
import java.util.Optional;

/**
 * Which file a path asks for. The folder is flat: of a deeper path, as old agents send, the last
 * part counts (WAPT 1.8 keeps files under the last part of Microsoft's URL).
 */
final class PayloadName {
  private PayloadName() {}

  /**
   * The name of the file, empty for what is never served.
   *
   * @param path decoded, as the request has it behind the prefix
   */
  static Optional<String> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return ServedName.is(name) ? Optional.of(name) : Optional.empty();
  }
}
