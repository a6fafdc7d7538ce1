package io.wua.server.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How much one side of the line may ask of the server.
 *
 * @param connections how many are open at a time, which bounds how many requests wait as well
 * @param threads how many requests are worked on at a time
 * @param headerBytes the size of the headers of a request
 * @param bodyBytes the size of a body on the line
 * @param idle how long a connection may be silent
 * @param headerTime how long a connection may take for the next whole head of a request
 * @param bodyTime how long a request may take for its body
 * @param stopTime how long requests may take to finish when the server stops
 */
public record HttpLimits(
    int connections,
    int threads,
    int headerBytes,
    long bodyBytes,
    Duration idle,
    Duration headerTime,
    Duration bodyTime,
    Duration stopTime) {
  /** The ordinary limits. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          4_096,
          64,
          16 * 1024,
          64L << 20,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          Duration.ofSeconds(20));

  /** Refuses a server that could answer nobody. */
  public HttpLimits {
    Objects.requireNonNull(idle, "idle");
    Objects.requireNonNull(headerTime, "headerTime");
    Objects.requireNonNull(bodyTime, "bodyTime");
    Objects.requireNonNull(stopTime, "stopTime");
    if (connections < 1 || threads < 8 || headerBytes < 1 || bodyBytes < 1) {
      throw new IllegalArgumentException("limits of a server are above 0, its threads 8 or more");
    }
  }

  /** The same with other times, in this order: idle, headers, body. */
  public HttpLimits withTimes(Duration newIdle, Duration newHeaderTime, Duration newBodyTime) {
    return new HttpLimits(
        connections,
        threads,
        headerBytes,
        bodyBytes,
        newIdle,
        newHeaderTime,
        newBodyTime,
        stopTime);
  }

  /** The same with another number of connections. */
  public HttpLimits withConnections(int most) {
    return new HttpLimits(
        most, threads, headerBytes, bodyBytes, idle, headerTime, bodyTime, stopTime);
  }
}
