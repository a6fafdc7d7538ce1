package io.wua.server.http.wapt;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.wua.core.failure.WuaException;
import io.wua.http.wire.WireHeaders;
import io.wua.http.wire.status.Reply;
import io.wua.server.fleet.TryLater;
import io.wua.server.store.connect.PassingFaultException;
import java.time.Duration;

/**
 * The answers to agents. WAPT's agents register at once where a report is answered by 400, 401 or
 * {@code success: false}, so a report gets those only where a registration helps; what passes by
 * itself is 429 or 503, and what neither helps is 403, 413 or 422. See {@code
 * docs/wire/wapt-answers.md}.
 */
final class Answers {
  /** How long a host that waits for an approver should keep quiet. */
  static final Duration APPROVAL = Duration.ofHours(1);

  private static final Duration AWAY = Duration.ofSeconds(30);
  private static final Duration LIMITED = Duration.ofSeconds(60);
  private static final double NANOS = 1e9;

  private Answers() {}

  /** An endpoint that may fail. */
  interface Work {
    void answer(Context context) throws WuaException;
  }

  /** Answers, whatever happens; the address that the request came from is told in any case. */
  static void to(Context context, Work work) {
    context.header(WireHeaders.REMOTE_IP, context.ip());
    try {
      work.answer(context);
    } catch (PassingFaultException e) {
      later(context, e.later());
    } catch (WuaException e) {
      failed(context, e);
    }
  }

  private static void failed(Context context, WuaException e) {
    String message = String.valueOf(e.getMessage());
    switch (e.reason()) {
      case MALFORMED, UNSUPPORTED -> text(context, 422, message);
      case LIMIT_EXCEEDED -> text(context, 413, message);
      case UNTRUSTED, ACCESS_DENIED -> refused(context, 403, message);
      case UNREADABLE, UNAVAILABLE, BUSY, TIMED_OUT, ABORTED ->
          later(context, new TryLater(AWAY, message));
      case NOT_FOUND, CONFIGURATION, INVALID_CRITERIA -> throw new IllegalStateException(e);
    }
  }

  /** It was done. */
  static void done(Context context, String message, JsonNode result, long startNanos) {
    double took = (System.nanoTime() - startNanos) / NANOS;
    json(context, 200, Reply.success(message, result, took));
  }

  /** It was not done, and the agent should register. */
  static void mustRegister(Context context, String message, String code) {
    json(context, 200, Reply.failure(message, code));
  }

  /** It was not done, and nothing that the agent does by itself helps. */
  static void refused(Context context, int status, String message) {
    json(context, status, Reply.failure(message, "ewaptforbidden"));
  }

  /** Nobody vouches for the host: an account or a token would. */
  static void unauthorized(Context context, String message) {
    context.addHeader("WWW-Authenticate", "Basic realm=\"WAPT registration\"");
    context.addHeader("WWW-Authenticate", "Bearer realm=\"WAPT registration\"");
    json(context, 401, Reply.failure(message, "ewaptauthenticationfailure"));
  }

  /** The address asks too often. */
  static void tooOften(Context context) {
    retryAfter(context, LIMITED);
    text(context, 429, "Too many requests of this address: try again later.");
  }

  /** It may be sent again later; nothing was changed. */
  static void later(Context context, TryLater later) {
    retryAfter(context, later.after());
    text(context, 503, "The server cannot do it now: try again later.");
  }

  static void retryAfter(Context context, Duration after) {
    context.header("Retry-After", Long.toString(Math.max(1, after.toSeconds())));
  }

  private static void text(Context context, int status, String message) {
    context.status(status).contentType("text/plain; charset=utf-8").result(message);
  }

  private static void json(Context context, int status, Reply reply) {
    context.status(status).contentType("application/json").result(reply.bytes());
  }
}
