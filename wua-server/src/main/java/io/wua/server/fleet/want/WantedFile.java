package io.wua.server.fleet.want;

import io.wua.core.download.PayloadNames;
import io.wua.core.update.Payload;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that hosts wait for and that the server lacks.
 *
 * @param payload the file, of which the URL is known
 * @param hosts how many hosts wait for it
 */
public record WantedFile(Payload payload, int hosts) {
  /** Refuses a file that is nowhere, and one that nobody waits for. */
  public WantedFile {
    Objects.requireNonNull(payload, "payload");
    if (payload.url().isEmpty()) {
      throw new IllegalArgumentException("no URL of " + payload.name() + " is known");
    }
    if (hosts < 1) {
      throw new IllegalArgumentException("nobody waits for " + payload.name());
    }
  }

  /** The same file at another address. */
  WantedFile at(URI address) {
    Payload moved =
        new Payload(
            payload.name(),
            payload.sizeBytes(),
            payload.sha1(),
            payload.sha256(),
            Optional.of(address));
    return new WantedFile(moved, hosts);
  }

  /** Where it is asked for. */
  public URI url() {
    return payload.url().orElseThrow();
  }

  /** The name under which it is kept and served. */
  public String storedName() {
    return PayloadNames.stored(payload);
  }
}
