package io.wua.http.fetch;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.connection.NetworkFailures;
import io.wua.http.fetch.pace.RetryAfter;
import io.wua.http.fetch.pace.Timing;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** Asks for a file: follows redirects within limits and sorts what is no file. */
final class Asking {
  private static final int NOT_MODIFIED = 304;

  private final HttpConnection connection;
  private final FetchLimits limits;
  private final RedirectCheck redirects;
  private final Timing timing;

  Asking(HttpConnection connection, FetchLimits limits, RedirectCheck redirects, Timing timing) {
    this.connection = connection;
    this.limits = limits;
    this.redirects = redirects;
    this.timing = timing;
  }

  /**
   * The answer: 200, 206, 304, 404, 410 or 416, to be closed by the caller.
   *
   * @param source where to ask
   * @param headers what to ask with
   * @throws PassingFault where the server is busy, fails or says nothing
   */
  Answer ask(URI source, Map<String, String> headers) throws PassingFault, WuaException {
    URI at = source;
    for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
      Answer answer = get(at, headers);
      if (!isRedirect(answer.status())) {
        return sorted(at, answer);
      }
      answer.close();
      at = next(at, answer);
    }
    throw new WuaException(
        FailureReason.LIMIT_EXCEEDED,
        "%s redirects more than %d times. Check its address."
            .formatted(NetworkFailures.shown(source), limits.maxRedirects()));
  }

  private Answer get(URI at, Map<String, String> headers) throws PassingFault, WuaException {
    HttpGet request = new HttpGet(at);
    headers.forEach(request::setHeader);
    try {
      return new Answer(at, request, connection.send(request));
    } catch (IOException e) {
      throw passing(NetworkFailures.of(at, e));
    }
  }

  /** A failure of the network as a fault that passes, unless no other try would help. */
  static PassingFault passing(WuaException failure) throws WuaException {
    if (!failure.reason().retryWorthy() || failure.reason() == FailureReason.ABORTED) {
      throw failure;
    }
    return new PassingFault(failure);
  }

  private static boolean isRedirect(int status) {
    return status > 300 && status < 309 && status != NOT_MODIFIED && status != 305 && status != 306;
  }

  private URI next(URI at, Answer answer) throws WuaException {
    Optional<URI> to = answer.header("Location").flatMap(text -> resolved(at, text));
    if (to.isEmpty()) {
      throw new WuaException(
          FailureReason.UNSUPPORTED, NetworkFailures.shown(at) + " redirects to no URL.");
    }
    if (!redirects.allows(at, to.get())) {
      throw new WuaException(
          FailureReason.ACCESS_DENIED,
          "%s redirects to %s. %s Check its address."
              .formatted(
                  NetworkFailures.shown(at),
                  NetworkFailures.shown(to.get()),
                  redirects.why(at, to.get())));
    }
    return to.get();
  }

  private static Optional<URI> resolved(URI at, String location) {
    try {
      URI to = at.resolve(location);
      boolean web =
          "http".equalsIgnoreCase(to.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
      return web && to.getHost() != null && to.getUserInfo() == null
          ? Optional.of(to)
          : Optional.empty();
    } catch (IllegalArgumentException noUri) {
      return Optional.empty();
    }
  }

  private Answer sorted(URI at, Answer answer) throws PassingFault, WuaException {
    int status = answer.status();
    String said = NetworkFailures.shown(at) + " answered with HTTP status " + status;
    if (status >= 500 || status == 429 || status == 408) {
      answer.close();
      Optional<Duration> wait =
          answer.header("Retry-After").flatMap(text -> RetryAfter.read(text, timing.now()));
      throw new PassingFault(
          new WuaException(FailureReason.UNAVAILABLE, said + ". Try again later."), wait);
    }
    return switch (status) {
      case 200, 206, NOT_MODIFIED, 404, 410, 416 -> answer;
      case 401, 403, 407 -> {
        answer.close();
        throw new WuaException(
            FailureReason.ACCESS_DENIED,
            said + ": it does not let this host in. Check client_certificate and http_proxy.");
      }
      default -> {
        answer.close();
        throw new WuaException(FailureReason.UNSUPPORTED, said + ", which makes no sense here.");
      }
    };
  }
}
