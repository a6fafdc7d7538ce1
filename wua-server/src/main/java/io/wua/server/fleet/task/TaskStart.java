package io.wua.server.fleet.task;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A task that begins.
 *
 * @param kind what it is to bring
 * @param server the server that does it
 * @param source the URL or file that it is brought from
 * @param localFilename the name that it gets
 * @param startedOn when it begins
 * @param forced whether somebody asked for it whatever is there already
 */
public record TaskStart(
    TaskKind kind,
    String server,
    Optional<String> source,
    String localFilename,
    Instant startedOn,
    boolean forced) {
  /** Refuses nulls. */
  public TaskStart {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(localFilename, "localFilename");
    Objects.requireNonNull(startedOn, "startedOn");
  }
}
