package io.wua.server.http.api;

import io.wua.core.failure.WuaException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lists the files that the server serves to hosts. */
public interface PayloadListing {
  /**
   * A file that is whole and checked.
   *
   * @param name its name in the folder
   * @param size in bytes
   * @param sha1 40 lower-case hexadecimal digits
   * @param sha256 64 lower-case hexadecimal digits, where known
   */
  record Payload(String name, long size, String sha1, Optional<String> sha256) {
    /** Refuses nulls. */
    public Payload {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(sha1, "sha1");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  /**
   * The files behind a name, by name.
   *
   * @param after that name, empty for the first
   * @param limit how many at most, 1 or more
   * @throws WuaException UNREADABLE where the folder cannot be read
   */
  List<Payload> behind(Optional<String> after, int limit) throws WuaException;
}
