package io.wua.http.fleet;

import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.http.fetch.connection.ConnectionSettings;
import io.wua.http.fetch.connection.HttpConnection;
import io.wua.http.fetch.connection.NetworkFailures;
import io.wua.http.fetch.pace.Backoff;
import io.wua.http.fetch.pace.RetryAfter;
import io.wua.http.fetch.pace.Timing;
import io.wua.http.wire.WireHeaders;
import io.wua.http.wire.body.BodyDecoder;
import io.wua.http.wire.body.BodyEncoder;
import io.wua.http.wire.body.BodyLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Posts a body as WAPT's agents do, and again where a fault may pass. */
final class Posting {
  private static final int TRIES = 3;
  private static final int MEBIBYTE = 1 << 20;
  private static final BodyLimits REPLIES =
      new BodyLimits(4L * MEBIBYTE, 4 * MEBIBYTE, 100, MEBIBYTE);

  private final ConnectionSettings settings;
  private final Backoff backoff;
  private final Timing timing;

  Posting(ConnectionSettings settings, Backoff backoff, Timing timing) {
    this.settings = settings;
    this.backoff = backoff;
    this.timing = timing;
  }

  /** An answer that asks for another try, and when. */
  private static final class Later extends Exception {
    private static final long serialVersionUID = 1L;

    private final WuaException failure;
    private final transient Optional<Duration> wait;

    Later(WuaException failure, Optional<Duration> wait) {
      super(failure);
      this.failure = failure;
      this.wait = wait;
    }
  }

  /**
   * The answer to a post: one with status 200, 400, 401 or 403.
   *
   * @param connection how the server is reached
   * @param to where to post
   * @param json what to post
   * @param headers further headers: the signature, the password
   * @throws WuaException where there is no answer that counts, after all tries
   */
  ServerAnswer post(HttpConnection connection, URI to, byte[] json, Map<String, String> headers)
      throws WuaException {
    byte[] body = BodyEncoder.encode(json);
    for (int failed = 1; ; failed++) {
      try {
        return once(connection, to, body, headers);
      } catch (Later later) {
        if (failed >= TRIES) {
          throw later.failure;
        }
        sleep(to, backoff.after(failed, later.wait));
      }
    }
  }

  /** How the server is reached, unless it is said otherwise. */
  ConnectionSettings settings() {
    return settings;
  }

  private void sleep(URI to, Duration wait) throws WuaException {
    try {
      timing.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WuaException(
          FailureReason.ABORTED, "Posting to " + NetworkFailures.shown(to) + " was stopped.", e);
    }
  }

  private ServerAnswer once(
      HttpConnection connection, URI to, byte[] body, Map<String, String> headers)
      throws Later, WuaException {
    HttpPost request = new HttpPost(to);
    request.setEntity(
        new ByteArrayEntity(body, ContentType.create(WireHeaders.OCTET_STREAM), WireHeaders.GZIP));
    request.setHeader(WireHeaders.TRANSFER_ENCODING, WireHeaders.BINARY);
    request.setHeader("Cache-Control", "no-cache");
    request.setHeader("Pragma", "no-cache");
    headers.forEach(request::setHeader);
    try (ClassicHttpResponse response = connection.send(request)) {
      try {
        return sorted(to, response);
      } catch (Later | WuaException e) {
        request.cancel();
        throw e;
      }
    } catch (IOException e) {
      WuaException failure = NetworkFailures.of(to, e);
      if (failure.reason().retryWorthy() && failure.reason() != FailureReason.ABORTED) {
        throw new Later(failure, Optional.empty());
      }
      throw failure;
    }
  }

  private ServerAnswer sorted(URI to, ClassicHttpResponse response)
      throws Later, WuaException, IOException {
    int status = response.getCode();
    String said = NetworkFailures.shown(to) + " answered with HTTP status " + status;
    if (status >= 500 || status == 429 || status == 408) {
      throw new Later(
          new WuaException(FailureReason.UNAVAILABLE, said + ". Try again later."),
          header(response, "Retry-After").flatMap(text -> RetryAfter.read(text, timing.now())));
    }
    if (status == 407) {
      throw new WuaException(
          FailureReason.ACCESS_DENIED,
          said + ": the proxy does not let this host through. Check http_proxy.");
    }
    if (status != 200 && status != 400 && status != 401 && status != 403) {
      throw new WuaException(
          FailureReason.UNSUPPORTED,
          said + ". Check that wapt_server is the address of a WAPT server.");
    }
    HttpEntity entity = response.getEntity();
    try (InputStream in = entity == null ? InputStream.nullInputStream() : entity.getContent()) {
      return new ServerAnswer(
          status,
          header(response, WireHeaders.REMOTE_IP),
          response.containsHeader("Retry-After"),
          BodyDecoder.decode(in, REPLIES));
    } catch (WuaException e) {
      if (e.getCause() instanceof IOException cutOff && e.reason() == FailureReason.UNREADABLE) {
        throw cutOff;
      }
      throw e;
    }
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }
}
